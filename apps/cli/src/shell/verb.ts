import { closestCodeHint, type Issue } from "@claimwire/schema";
import {
  type Command,
  type CommandUnknownOpts,
  InvalidArgumentError,
  type OptionValues,
} from "@commander-js/extra-typings";
import type { Terminal } from "./io.js";
import type { Progress } from "./progress.js";

/** What a verb hands back. `run-cli` alone prints it, as text or as JSON, and turns its issues into the exit code. */
export interface VerbReport {
  readonly issues?: readonly Issue[];
  /** What `--json` prints beside `ok` and `issues`. */
  readonly result?: object;
  /** What people read; lines end with a line feed. */
  readonly text?: string;
}

/** What a verb may know of the world around it. */
export interface Context {
  /** The top folder of the checkout; of a verb that works elsewhere, that folder. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly json: boolean;
  /** True only when a person sits at a terminal who can be asked. */
  readonly interactive: boolean;
  /** Where to ask. */
  readonly terminal: Terminal;
  /** Every verb, this one included. */
  readonly commands: CommandTable;
  /** Prints a line for people while the verb still runs; nothing under `--json`. */
  say(line: string): void;
  /** Shows how far long work is; nothing unless stderr is a terminal. */
  progress(label: string): Progress;
}

/** A verb: what may be typed after it, and what it does with that. */
export interface Verb {
  readonly command: CommandUnknownOpts;
  /** Finds the folder that the verb works in, from the one it was called in; a checkout unless told. */
  readonly findFolder?: ((folder: string, flags: OptionValues) => string | undefined) | undefined;
  run(context: Context, flags: OptionValues, args: readonly unknown[]): Promise<VerbReport>;
}

/** A verb as the list of verbs has it: one line about it, and how to load it. */
export type VerbEntry = readonly [description: string, load: () => Promise<Verb>];

/** Verbs by their names: `check`, `add claim`. */
export type CommandTable = ReadonlyMap<string, VerbEntry>;

/** What people call the codes of the arguments, beside the codes themselves. */
type CodeNames = Readonly<Record<string, readonly string[]>>;

function refuseCode(value: string, codes: readonly string[] | undefined, names: CodeNames): void {
  if (codes === undefined || codes.includes(value)) return;
  const hint = closestCodeHint(value, Object.fromEntries(codes.map((code) => [code, names[code] ?? []])));
  throw new InvalidArgumentError(`Allowed choices are ${codes.join(", ")}.${hint}`);
}

/**
 * Refuses what commander lets pass: a flag that is given twice, an empty value, another flag in the place of a value; and
 * names the code that is nearest to one that is not known.
 */
function checkValues({ options, registeredArguments }: CommandUnknownOpts, names: CodeNames): void {
  for (const argument of registeredArguments) {
    const { argChoices, variadic } = argument;
    if (argChoices === undefined || variadic) continue;
    argument.argParser((value: string) => {
      refuseCode(value, argChoices, names);
      return value;
    });
  }
  for (const option of options.filter(({ required }) => required)) {
    const { parseArg = (value: string) => value, argChoices } = option;
    option.argParser((value: string, previous: unknown) => {
      // A flag whose value is a list collects what it is given.
      if (previous !== option.defaultValue && !Array.isArray(previous))
        throw new InvalidArgumentError("The flag is given twice.");
      if (value === "" || options.some(({ long }) => long === value)) {
        throw new InvalidArgumentError("The flag wants a value.");
      }
      refuseCode(value, argChoices, names);
      return parseArg(value, previous);
    });
  }
}

/**
 * Makes a verb of a command with its own arguments and flags, to which it adds those that every verb has. `findFolder`
 * is for verbs that do not work in a checkout; where it gives no folder, one does. `names` are what people call codes
 * that may be typed.
 */
export function defineVerb<A extends unknown[], F extends OptionValues>(
  command: Command<A, F>,
  run: (context: Context, flags: F, ...args: A) => Promise<VerbReport>,
  findFolder?: (folder: string, flags: F) => string | undefined,
  names: CodeNames = {},
): Verb {
  command.option("--json", "Print one JSON document instead of text.");
  const untyped = command as CommandUnknownOpts;
  checkValues(untyped, names);
  return {
    command: untyped,
    findFolder: findFolder && ((folder, flags) => findFolder(folder, flags as F)),
    run: (context, flags, args) => run(context, flags as F, ...(args as A)),
  };
}
