import { rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ancestorsOf } from "../file/check-target.js";
import { linkOrCopy, readIfThere } from "../file/durable.js";
import { newBytesOf, oldBytesOf, removeUndone } from "./journal-folder.js";
import { bytesDigest, type JournalEntry, type Manifest } from "./manifest.js";
import { placeFile } from "./place-file.js";

/**
 * Puts all files back as they were before a journal began, and removes the journal. Until then the journal can still be
 * finished, so a kill does no harm. Returns false when the system refuses this too; then the journal stays.
 */
export function rollBackJournal(root: string, folder: string, { entries }: Manifest): boolean {
  try {
    for (const [index, entry] of entries.entries()) putBack(root, folder, entry, index);
    removeUndone(folder);
    return true;
  } catch {
    return false;
  }
}

function putBack(root: string, folder: string, { path, before, after }: JournalEntry, index: number): void {
  const target = join(root, path);
  if (bytesDigest(readIfThere(target)) === after) {
    if (after !== null && readIfThere(newBytesOf(folder, index)) === undefined) {
      linkOrCopy(target, newBytesOf(folder, index));
    }
    if (before === null) rmSync(target);
    else placeFile(oldBytesOf(folder, index), target);
  }
  if (before === null) removeEmptyFolders(root, path);
}

function removeEmptyFolders(root: string, path: string): void {
  try {
    for (const folder of [...ancestorsOf(path)].reverse()) rmdirSync(join(root, folder));
  } catch {
    // A folder that is not empty stays, and so do those above it.
  }
}
