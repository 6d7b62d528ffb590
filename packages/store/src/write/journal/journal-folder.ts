import { readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { OnStep } from "../file/on-step.js";
import { WORK_FOLDER } from "../file/work-folder.js";

// A journal is a folder of its own in `.claimwire/journal/`. It holds
// `label`          what is done; written first, so that an undone command can be named
// `<n>`            the new bytes of entry n of the manifest, until they are in place
// `<n>.old`        the old bytes of entry n
// `manifest.json`  what is to be done; from the moment that it is there, the command will be finished
export const JOURNAL = "journal";
export const JOURNAL_FOLDER: string = `${WORK_FOLDER}/${JOURNAL}`;
export const LABEL = "label";
export const MANIFEST = "manifest.json";

/** Where the new bytes of an entry are. */
export function newBytesOf(folder: string, index: number): string {
  return join(folder, String(index));
}

/** Where the old bytes of an entry are. */
export function oldBytesOf(folder: string, index: number): string {
  return join(folder, `${index}.old`);
}

/** Removes a journal whose files are all in place: the manifest goes last, so that a kill leaves a finished journal. */
export async function removeFinished(folder: string, onStep: OnStep): Promise<void> {
  for (const name of readdirSync(folder)) if (name !== MANIFEST) rmSync(join(folder, name));
  await onStep("tidied");
  rmSync(join(folder, MANIFEST));
  await onStep("manifest removed");
  rmdirSync(folder);
  await onStep("journal removed");
}

/** Removes a journal of which no file is in place: the manifest goes first, so that a kill leaves an undone journal. */
export function removeUndone(folder: string): void {
  rmSync(join(folder, MANIFEST), { force: true });
  rmSync(folder, { recursive: true, force: true });
}
