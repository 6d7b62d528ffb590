import { resolve } from "node:path";
import { badArgument } from "./user-error.js";

/** A command line without the flag `--cwd`, which stands before the verb, and the folder in which the verb runs. */
export interface TakenFolder {
  readonly argv: readonly string[];
  readonly folder: string;
}

/** Takes `--cwd <folder>` from the front of a command line. */
export function takeFolder(argv: readonly string[], folder: string): TakenFolder {
  const [first = "", second, ...rest] = argv;
  if (first.startsWith("--cwd=")) {
    return { argv: argv.slice(1), folder: resolve(folder, first.slice("--cwd=".length)) };
  }
  if (first !== "--cwd") return { argv, folder };
  if (second === undefined)
    throw badArgument("--cwd wants a folder.", "Write:  claimwire --cwd <folder> check");
  return { argv: rest, folder: resolve(folder, second) };
}
