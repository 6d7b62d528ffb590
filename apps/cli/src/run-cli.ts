import manifest from "../package.json" with { type: "json" };
import { COMMANDS } from "./commands.js";
import { endOnBrokenPipe } from "./shell/end-on-broken-pipe.js";
import type { Io } from "./shell/io.js";
import { renderHelp } from "./shell/render-help.js";
import type { CommandTable } from "./shell/verb.js";

/** What stands after a folder that is given first: it changes neither the version nor the list of verbs. */
function wordsAfterFolder(argv: readonly string[]): readonly string[] {
  const [first = "", second] = argv;
  if (first === "--cwd" && second !== undefined) return argv.slice(2);
  return first.startsWith("--cwd=") ? argv.slice(1) : argv;
}

function asksForAllVerbs([first = "help", ...others]: readonly string[]): boolean {
  if (first === "help") return others.length === 0;
  return first.startsWith("-") && [first, ...others].some((word) => word === "--help" || word === "-h");
}

/** What is printed before a verb is looked for: the version, or the list of verbs. */
function answerAtOnce(argv: readonly string[], commands: CommandTable): string | undefined {
  if (argv.length === 1 && argv[0] === "--version") return `claimwire ${manifest.version}\n`;
  return asksForAllVerbs(argv) ? renderHelp(commands) : undefined;
}

/**
 * Runs one command line and returns the exit code: 0 fine, 1 the user's input is wrong, 70 a bug, 130 the user broke
 * off. The version and the list of verbs are printed at once; what verbs need is loaded for all else.
 */
export async function runCli(
  argv: readonly string[],
  io: Io,
  commands: CommandTable = COMMANDS,
): Promise<number> {
  const text = answerAtOnce(wordsAfterFolder(argv), commands);
  if (text !== undefined) {
    endOnBrokenPipe(io.stdout);
    io.stdout.write(text);
    return 0;
  }
  const { runCommandLine } = await import("./shell/run-command-line.js");
  return runCommandLine(argv, io, commands);
}
