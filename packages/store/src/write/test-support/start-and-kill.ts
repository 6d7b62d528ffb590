import { execFile } from "node:child_process";
import type { Issue } from "@claimwire/schema";
import { compileProgram } from "@claimwire/testing/compile-program";

const SCRIPT = new URL("./run-and-die.js", import.meta.url);

/** What `run-and-die.js` is told. */
export interface Orders {
  readonly root: string;
  readonly calls: readonly (readonly [name: string, argument?: object])[];
  /** At which step of the last call, counted from 0, it kills itself; absent: never. */
  readonly dieAt?: number;
}

export interface Outcome {
  readonly signal: NodeJS.Signals | undefined;
  /** What it printed; of a process that was killed, nothing. */
  readonly steps: readonly string[];
  readonly results: readonly { readonly issues: readonly Issue[] }[];
}

/** Runs the package in a process of its own, through `wrapper` if one is given (a command and its arguments). */
export function startAndKill(orders: Orders, wrapper: readonly string[] = []): Promise<Outcome> {
  const [command = "", ...args] = [
    ...wrapper,
    process.execPath,
    compileProgram(SCRIPT),
    JSON.stringify(orders),
  ];
  return new Promise((resolve, reject) => {
    execFile(command, args, (error, stdout) => {
      if (error !== null && error.signal == null) reject(error);
      else if (error !== null) resolve({ signal: error.signal ?? undefined, steps: [], results: [] });
      else resolve({ signal: undefined, ...JSON.parse(stdout) });
    });
  });
}

/** Does something for each, two at a time. */
export async function forEachInPairs<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const work = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all([work(), work()]);
}
