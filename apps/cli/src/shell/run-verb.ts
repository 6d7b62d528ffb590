import { closestHint } from "@claimwire/schema";
import { CommanderError, type CommandUnknownOpts } from "@commander-js/extra-typings";
import type { FoundVerb } from "./find-verb.js";
import type { Io } from "./io.js";
import { openCheckout } from "./open-checkout.js";
import type { Printer } from "./printer.js";
import { startProgress } from "./progress.js";
import { renderExamples } from "./render-examples.js";
import { userError } from "./user-error.js";
import type { CommandTable, Context, VerbReport } from "./verb.js";

function createContext(root: string, commands: CommandTable, io: Io, printer: Printer): Context {
  const { json, say } = printer;
  return {
    root,
    env: io.env,
    json,
    interactive: !json && io.stdin.isTTY === true && io.stdout.isTTY === true,
    terminal: io.terminal ?? {},
    commands,
    say,
    progress: (label) => startProgress(label, io.stderr),
  };
}

/**
 * Parses what was typed after a verb. Returns its help when that was asked for, and stops the verb at a mistake.
 * `verbs` are the names of all verbs: another one may have been meant.
 */
export function parseArguments(
  name: string,
  command: CommandUnknownOpts,
  rawArgs: readonly string[],
  verbs: Iterable<string> = [],
): string | undefined {
  command
    .helpOption("-h, --help", "Print this help.")
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} });
  try {
    command.parse(rawArgs, { from: "user" });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return command.helpInformation();
    const code = error.code === "commander.unknownOption" ? "FLAG_UNKNOWN" : "ARGUMENT_BAD";
    // A verb of two words whose second has a slip in it is read as a verb of one word with an argument.
    const below = [...verbs].filter((other) => other.startsWith(`${name} `));
    const isSurplus = error.code === "commander.excessArguments";
    const hint = isSurplus ? closestHint(`${name} ${rawArgs[0]}`, below) : "";
    const message = `${error.message.replace("error", name).replace("\n", " ")}${hint}`;
    throw userError(code, "command line", message, `See:  claimwire ${name} --help`);
  }
}

/** Parses what was typed, opens the checkout and runs the verb; or returns the help of the verb. */
export async function runVerb(
  { name, verb, rawArgs }: FoundVerb,
  commands: CommandTable,
  io: Io,
  printer: Printer,
): Promise<VerbReport> {
  const { command } = verb;
  const help = parseArguments(name, command, rawArgs, commands.keys());
  if (help !== undefined) return { text: help + renderExamples([name]) };
  const [flags, args] = [command.opts(), command.processedArgs];
  const root = verb.findFolder?.(io.cwd(), flags) ?? (await openCheckout(io.cwd(), printer));
  return verb.run(createContext(root, commands, io, printer), flags, args);
}
