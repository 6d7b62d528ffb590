import { hasErrors } from "@claimwire/schema";
import type { CommandTable } from "../commands.js";
import { Cancelled } from "./cancelled.js";
import { BUG, FINE, INTERRUPTED, WRONG_INPUT } from "./exit-codes.js";
import { findVerb } from "./find-verb.js";
import type { Io } from "./io.js";
import { createPrinter, type Printer } from "./printer.js";
import { renderHelp } from "./render-help.js";
import { runVerb } from "./run-verb.js";
import { describeSystemError } from "./system-error.js";
import { UserError } from "./user-error.js";
import type { VerbReport } from "./verb.js";

async function answer(
  argv: readonly string[],
  io: Io,
  printer: Printer,
  commands: CommandTable,
): Promise<VerbReport> {
  const words = argv[0] === "help" ? [...argv.slice(1), "--help"] : argv;
  if (words[0]?.startsWith("-") && words.some((word) => word === "--help" || word === "-h")) {
    return { text: renderHelp(commands) };
  }
  return runVerb(await findVerb(words, commands), io, printer);
}

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
    const report = await answer(argv, io, printer, commands);
    printer.report(report);
    return hasErrors(report.issues ?? []) ? WRONG_INPUT : FINE;
  } catch (error) {
    return reportFailure(error, io, printer);
  }
}
