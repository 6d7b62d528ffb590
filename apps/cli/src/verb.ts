import type { Issue } from "@claimwire/schema";
import { type ArgsDef, type CommandDef, defineCommand, type ParsedArgs } from "citty";
import type { Progress } from "./progress.js";
import type { Terminal } from "./questions/terminal.js";

/** What a verb hands back. `run-cli` alone prints it, as text or as JSON, and turns its issues into the exit code. */
export interface Report {
  readonly issues?: readonly Issue[];
  /** What `--json` prints beside `ok` and `issues`. */
  readonly result?: object;
  /** What people read; lines end with a line feed. */
  readonly text?: string;
}

/** What a verb may know of the world around it. */
export interface Context {
  /** The top folder of the checkout. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly json: boolean;
  /** True only when a person sits at a terminal who can be asked. */
  readonly interactive: boolean;
  /** Where to ask. */
  readonly terminal: Terminal;
  /** Prints a line for people while the verb still runs; nothing under `--json`. */
  say(line: string): void;
  /** Shows how far long work is; nothing unless stderr is a terminal. */
  progress(label: string): Progress;
}

export interface Verb<T extends ArgsDef> {
  readonly args: T;
  run(args: ParsedArgs<T>, context: Context): Promise<Report>;
}

const COMMON_ARGS = {
  json: { type: "boolean", description: "Print one JSON document instead of text." },
} as const satisfies ArgsDef;

/** Makes the command of a verb: its own arguments, and those that every verb has. */
export function defineVerb<const T extends ArgsDef>(verb: Verb<T>): CommandDef {
  return defineCommand<ArgsDef>({
    args: { ...verb.args, ...COMMON_ARGS },
    run: (given) => verb.run(given.args as ParsedArgs<T>, given.data as Context),
  });
}
