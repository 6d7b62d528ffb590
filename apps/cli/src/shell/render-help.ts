import type { CommandTable } from "./verb.js";

/** The help of `claimwire` itself: every verb in one line. */
export function renderHelp(commands: CommandTable): string {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  return [
    "claimwire [--cwd <folder>] <verb> [options]",
    "",
    ...[...commands].map(([name, [description]]) => `  ${name.padEnd(width)}  ${description}`),
    "",
    "Every verb has --help, with examples, and --json. --version prints the version of claimwire.",
    "Exit codes: 0 fine, 1 the input is wrong, 70 a bug in claimwire, 130 stopped by you.",
    "",
  ].join("\n");
}
