import { resolve } from "node:path";
import { badArgument } from "./user-error.js";

/** A command line without the flag `--cwd`, which stands anywhere, and the folder in which the verb runs. */
export interface TakenFolder {
  readonly argv: readonly string[];
  readonly folder: string;
}

const FLAG = "--cwd";

/** Takes `--cwd <folder>` out of a command line. What stands after `--` is no flag. */
export function takeFolder(argv: readonly string[], folder: string): TakenFolder {
  const end = argv.indexOf("--");
  const isFlag = (word: string, index: number): boolean =>
    (end < 0 || index < end) && (word === FLAG || word.startsWith(`${FLAG}=`));
  const at = argv.findIndex(isFlag);
  const word = argv[at];
  if (word === undefined) return { argv, folder };
  if (argv.findLastIndex(isFlag) !== at) throw badArgument(`${FLAG} is given twice.`);
  const isApart = word === FLAG;
  const value = isApart ? argv[at + 1] : word.slice(FLAG.length + 1);
  if (value === undefined || value === "")
    throw badArgument(`${FLAG} wants a folder.`, "Write:  claimwire --cwd <folder> check");
  return { argv: argv.toSpliced(at, isApart ? 2 : 1), folder: resolve(folder, value) };
}
