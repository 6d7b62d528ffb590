import { hasErrors } from "@claimwire/schema";
import { Cancelled } from "./cancelled.js";
import { findVerb } from "./find-verb.js";
import type { Io } from "./io.js";
import { createPrinter, type Printer } from "./printer.js";
import { renderGroupHelp } from "./render-group-help.js";
import { runVerb } from "./run-verb.js";
import { describeSystemError } from "./system-error.js";
import { takeFolder } from "./take-folder.js";
import { UserError } from "./user-error.js";
import type { CommandTable } from "./verb.js";

const FINE = 0;
const WRONG_INPUT = 1;
const BUG = 70;
// As a shell counts a process that Ctrl-C ended: 128 and the signal's number.
const INTERRUPTED = 130;

function reportFailure(error: unknown, io: Io, printer: Printer): number {
  if (error instanceof Cancelled) {
    printer.note(error.message);
    return INTERRUPTED;
  }
  const refused = describeSystemError(error);
  const issues = error instanceof UserError ? error.issues : refused && [refused];
  if (issues !== undefined) {
    printer.report({ issues });
    return WRONG_INPUT;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (printer.json) io.stdout.write(`${JSON.stringify({ ok: false, issues: [], bug: stack }, null, 2)}\n`);
  io.stderr.write(`This is a bug in claimwire; please report it with these lines.\n\n${stack}\n`);
  return BUG;
}

/** Runs a command line that is more than the question for all verbs. All that it prints is printed from here. */
export async function runCommandLine(
  argv: readonly string[],
  io: Io,
  commands: CommandTable,
): Promise<number> {
  const printer = createPrinter(io, argv.includes("--json"));
  try {
    const taken = takeFolder(argv, io.cwd());
    const words = taken.argv[0] === "help" ? [...taken.argv.slice(1), "--help"] : taken.argv;
    const help = renderGroupHelp(words, commands);
    if (help !== undefined) {
      printer.report({ text: help });
      return FINE;
    }
    const report = await runVerb(
      await findVerb(words, commands),
      commands,
      { ...io, cwd: () => taken.folder },
      printer,
    );
    printer.report(report);
    return hasErrors(report.issues ?? []) ? WRONG_INPUT : FINE;
  } catch (error) {
    return reportFailure(error, io, printer);
  }
}
