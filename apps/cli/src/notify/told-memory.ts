import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeWorkFolder, replaceFile, WORK_FOLDER } from "@claimwire/store";
import { parseTold, renderLine, renderTold, type Told } from "./told.js";

/** Where it is remembered what the hub was told of, below the root. */
const TOLD_FILE = "notified";

/** What a hub was told of in this checkout; undefined when nothing is remembered, or another hub was told. */
export function recallTold(root: string, hub: string): Told | undefined {
  try {
    const told = parseTold(readFileSync(join(root, WORK_FOLDER, TOLD_FILE), "utf8"));
    return told?.hub === hub ? told : undefined;
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

/** Notes that the hub was told of a feed as it is now. */
export type Remember = (address: string, digest: string) => void;

/**
 * Begins to remember from what is taken as told. The file is whole at every moment: it is replaced at once, and then
 * grows by a line for each feed, so that a run that is killed loses nothing that was told before.
 */
export function beginMemory(root: string, told: Told): Remember {
  const file = join(makeWorkFolder(root), TOLD_FILE);
  replaceFile(file, [renderTold(told)], 0o666);
  return (address, digest) => appendFileSync(file, renderLine(address, digest));
}
