import { COMMANDS, type CommandTable } from "./commands.js";
import { endOnBrokenPipe } from "./shell/end-on-broken-pipe.js";
import type { Io } from "./shell/io.js";
import { renderHelp } from "./shell/render-help.js";

function asksForAllVerbs([first = "help", ...others]: readonly string[]): boolean {
  if (first === "help") return others.length === 0;
  return first.startsWith("-") && [first, ...others].some((word) => word === "--help" || word === "-h");
}

/**
 * Runs one command line and returns the exit code: 0 fine, 1 the user's input is wrong, 70 a bug, 130 the user broke
 * off. The list of verbs is printed at once; what verbs need is loaded for all else.
 */
export async function runCli(
  argv: readonly string[],
  io: Io,
  commands: CommandTable = COMMANDS,
): Promise<number> {
  if (asksForAllVerbs(argv)) {
    endOnBrokenPipe(io.stdout);
    io.stdout.write(renderHelp(commands));
    return 0;
  }
  const { runCommandLine } = await import("./shell/run-command-line.js");
  return runCommandLine(argv, io, commands);
}
