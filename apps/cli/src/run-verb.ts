import { runCommand } from "citty";
import { checkArguments } from "./check-arguments.js";
import type { FoundVerb } from "./find-verb.js";
import type { Io } from "./io.js";
import { openCheckout } from "./open-checkout.js";
import type { Printer } from "./printer.js";
import { startProgress } from "./progress.js";
import { stopOnErrors } from "./user-error.js";
import type { Context, Report } from "./verb.js";

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

/** Checks what was typed, opens the checkout and runs the verb. */
export async function runVerb(
  { name, command, rawArgs }: FoundVerb,
  io: Io,
  printer: Printer,
): Promise<Report> {
  const args = await (typeof command.args === "function" ? command.args() : (command.args ?? {}));
  stopOnErrors(checkArguments(name, rawArgs, args));
  const root = await openCheckout(io.cwd(), printer);
  const { result } = await runCommand(command, {
    rawArgs: [...rawArgs],
    data: createContext(root, io, printer),
  });
  return result as Report;
}
