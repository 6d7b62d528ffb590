import { hasErrors } from "@claimwire/schema";
import { runCommand } from "citty";
import { COMMANDS, type CommandTable } from "../commands.js";
import { Cancelled } from "./cancelled.js";
import { checkArguments } from "./check-arguments.js";
import { wantsColour } from "./colour.js";
import { type FoundVerb, findVerb } from "./find-verb.js";
import { openCheckout } from "./open-checkout.js";
import { createPrinter, type Output, type Printer } from "./printer.js";
import { startProgress } from "./progress.js";
import { renderHelp, renderVerbHelp } from "./render-help.js";
import { describeSystemError } from "./system-error.js";
import type { Terminal } from "./terminal.js";
import { stopOnErrors, UserError } from "./user-error.js";
import type { Context, VerbReport } from "./verb.js";

export const FINE = 0;
export const WRONG_INPUT = 1;
export const BUG = 70;
// As a shell counts a process that Ctrl-C ended: 128 and the signal's number.
export const INTERRUPTED = 130;

/** The process, as far as a command line may touch it. */
export interface Io extends Output {
  readonly stdin: { readonly isTTY?: boolean | undefined };
  /** Where questions are asked, if not at the process's own terminal. */
  readonly terminal?: Terminal;
  cwd(): string;
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === "--help" || arg === "-h");
}

function createContext(root: string, io: Io, printer: Printer): Context {
  const { json, say } = printer;
  return {
    root,
    env: io.env,
    json,
    interactive: !json && io.stdin.isTTY === true && io.stdout.isTTY === true,
    terminal: io.terminal ?? {},
    say,
    progress: (label) => startProgress(label, io.stderr),
  };
}

async function runVerb({ name, command, rawArgs }: FoundVerb, io: Io, printer: Printer): Promise<VerbReport> {
  const args = await (typeof command.args === "function" ? command.args() : (command.args ?? {}));
  stopOnErrors(checkArguments(name, rawArgs, args));
  const root = await openCheckout(io.cwd(), printer);
  const { result } = await runCommand(command, {
    rawArgs: [...rawArgs],
    data: createContext(root, io, printer),
  });
  return result as VerbReport;
}

async function answer(
  argv: readonly string[],
  io: Io,
  printer: Printer,
  commands: CommandTable,
): Promise<VerbReport> {
  const words = argv[0] === "help" ? [...argv.slice(1), "--help"] : argv;
  if (words.length === 0 || words[0]?.startsWith("-") === true) {
    if (words.length === 0 || asksForHelp(words)) return { text: await renderHelp(commands) };
  }
  const verb = await findVerb(words, commands);
  if (!asksForHelp(verb.rawArgs)) return runVerb(verb, io, printer);
  return { text: await renderVerbHelp(verb.command, wantsColour(io.stdout, io.env)) };
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

/**
 * Runs one command line and returns the exit code: 0 fine, 1 the user's input is wrong, 70 a bug, 130 the user broke
 * off. All that is printed is printed from here, and every error ends here.
 */
export async function runCli(
  argv: readonly string[],
  io: Io,
  commands: CommandTable = COMMANDS,
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
