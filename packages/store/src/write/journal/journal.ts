import { hash } from "node:crypto";
import { rmSync } from "node:fs";
import { join, posix } from "node:path";
import { readIfThere } from "../file/durable.js";
import { removeFile } from "../file/remove-file.js";
import { openSealed } from "../file/sealed-text.js";
import { WORK_FOLDER } from "../file/work-folder.js";

// While several files are written, `.claimwire/journal/` holds
// `manifest`  what is to be done, and
// `ready`     once the new bytes of all files are on the disk: from then on the command will be finished
// The new bytes of entry n of the manifest are in `.claimwire-<n>` beside its file, so that a rename puts them in place.
export const JOURNAL = "journal";
export const JOURNAL_FOLDER: string = `${WORK_FOLDER}/${JOURNAL}`;
export const MANIFEST = "manifest";
export const READY = "ready";

/** One file that a journal writes or removes. The digests are SHA-256 of its bytes, null for no file. */
export interface JournalEntry {
  /** From the root, parts joined by `/`. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a journal is to do, in order. */
export interface Manifest {
  readonly label: string;
  readonly entries: readonly JournalEntry[];
}

export function bytesDigest(bytes: string | Uint8Array | undefined): string | null {
  return bytes === undefined ? null : hash("sha256", bytes);
}

/** The manifest of a journal; undefined when it is damaged. */
export function parseManifest(sealed: Buffer): Manifest | undefined {
  const text = openSealed(sealed.toString("utf8"));
  return text === undefined ? undefined : (JSON.parse(text) as Manifest);
}

/** Where the new bytes of an entry are until they are in place, from the root. */
export function stagedFile({ path }: JournalEntry, index: number): string {
  return posix.join(posix.dirname(path), `${WORK_FOLDER}-${index}`);
}

/** The digest of the present bytes of an entry. */
export function digestNow(root: string, { path }: JournalEntry): string | null {
  return bytesDigest(readIfThere(join(root, path)));
}

/** Removes a journal of which no file is in place. After a kill, another call does the rest. */
export function undoJournal(root: string, { entries }: Manifest): void {
  rmSync(join(root, JOURNAL_FOLDER, READY), { force: true });
  for (const [index, entry] of entries.entries()) {
    removeFile(root, stagedFile(entry, index));
  }
  rmSync(join(root, JOURNAL_FOLDER, MANIFEST), { force: true });
}
