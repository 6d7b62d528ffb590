import { EXAMPLES } from "../examples.js";

/** The examples of verbs as their help ends with them; empty when there are none. */
export function renderExamples(verbs: readonly string[]): string {
  const lines = verbs.flatMap((verb) => EXAMPLES[verb] ?? []).map((line) => `  npx claimwire ${line}\n`);
  return lines.length === 0 ? "" : `\nExamples:\n${lines.join("")}`;
}
