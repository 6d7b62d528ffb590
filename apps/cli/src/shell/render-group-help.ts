import { renderExamples } from "./render-examples.js";
import type { CommandTable } from "./verb.js";

/**
 * The help of verbs that share their first word (`add`, `passages`), when only that was typed, or help was asked for;
 * undefined otherwise.
 */
export function renderGroupHelp(argv: readonly string[], commands: CommandTable): string | undefined {
  const [group = "", ...rest] = argv;
  if (commands.has(group) || rest.some((word) => word !== "--help" && word !== "-h")) return undefined;
  const verbs = [...commands].filter(([name]) => name.startsWith(`${group} `));
  if (verbs.length === 0) return undefined;
  const width = Math.max(...verbs.map(([name]) => name.length));
  const lines = verbs.map(([name, [description]]) => `  ${name.padEnd(width)}  ${description}`);
  const examples = renderExamples(verbs.map(([name]) => name));
  const text = [`claimwire ${group} <what> [options]`, "", ...lines, ""].join("\n");
  return `${text}${examples}\nSee:  claimwire ${verbs[0]?.[0]} --help\n`;
}
