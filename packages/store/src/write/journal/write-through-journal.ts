import { randomBytes } from "node:crypto";
import { lstatSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { storeIssue } from "../../issues.js";
import { checkTargets } from "../file/check-target.js";
import { linkOrCopy, readIfThere, syncFolder, writeDurably } from "../file/durable.js";
import type { OnStep } from "../file/on-step.js";
import { NOTHING_CHANGED, refused } from "../file/refused.js";
import { makeWorkFolder } from "../file/work-folder.js";
import { acquireLock, type Lock } from "../lock/acquire-lock.js";
import { finishJournal } from "./finish-journal.js";
import {
  JOURNAL,
  JOURNAL_FOLDER,
  LABEL,
  MANIFEST,
  newBytesOf,
  oldBytesOf,
  removeUndone,
} from "./journal-folder.js";
import { bytesDigest, type JournalEntry, type Manifest, renderManifest } from "./manifest.js";

/** Files to write and to remove together, by their path from the root, parts joined by `/`. */
export interface FileSet {
  /** What the command does, as messages name it: `release 1.1.0`. */
  readonly label: string;
  readonly writes: ReadonlyMap<string, string | Uint8Array>;
  readonly deletes: readonly string[];
}

export interface JournalOptions {
  readonly onStep?: OnStep | undefined;
  /** The lock of this checkout, when the caller has it; else it is taken meanwhile. */
  readonly lock?: Lock | undefined;
}

export interface JournalResult {
  /** Empty when everything is in place. */
  readonly issues: readonly Issue[];
}

/**
 * Writes and removes files so that after a kill at any moment and a run of `recover`, all of them are changed or none.
 * New contents are written to the journal first; once its manifest is there, the change will be finished.
 */
export async function writeThroughJournal(
  root: string,
  set: FileSet,
  options: JournalOptions = {},
): Promise<JournalResult> {
  const lock = options.lock ?? (await acquireLock(root, set.label));
  if (lock.issue !== undefined) return { issues: [lock.issue] };
  try {
    return { issues: await writeUnderLock(root, set, options.onStep ?? (() => {})) };
  } finally {
    if (options.lock === undefined) await lock.release();
  }
}

async function writeUnderLock(root: string, set: FileSet, onStep: OnStep): Promise<readonly Issue[]> {
  let folder: string | undefined;
  let manifest: Manifest;
  try {
    const issues = checkTargets(root, [...set.writes.keys(), ...set.deletes]);
    if (issues.length > 0) return issues;
    if (readdirSync(makeWorkFolder(root, JOURNAL)).length > 0) return [pending()];
    folder = makeWorkFolder(root, JOURNAL, randomBytes(8).toString("hex"));
    manifest = await stage(root, folder, set, onStep);
  } catch (error) {
    if (folder !== undefined) removeUndone(folder);
    return [refused(root, error, NOTHING_CHANGED)];
  }
  return (await finishJournal(root, folder, manifest, onStep)).issues;
}

/** Writes the new contents into the journal, then the manifest, which commits to them. */
async function stage(root: string, folder: string, set: FileSet, onStep: OnStep): Promise<Manifest> {
  const entries: JournalEntry[] = [];
  writeDurably(join(folder, LABEL), set.label);
  await onStep("begun");
  for (const path of [...set.writes.keys(), ...set.deletes]) {
    const bytes = set.writes.get(path);
    const after = bytesDigest(bytes);
    const before = keepOld(join(root, path), oldBytesOf(folder, entries.length));
    if (before === after) continue;
    if (bytes !== undefined) {
      writeDurably(
        newBytesOf(folder, entries.length),
        bytes,
        before === null ? undefined : modeOf(join(root, path)),
      );
    }
    entries.push({ path, before, after });
    await onStep(`stage ${path}`);
  }
  const manifest: Manifest = { format: 1, label: set.label, entries };
  await writeManifest(folder, manifest, onStep);
  return manifest;
}

/** Keeps the present bytes of a file in the journal, and returns their digest. */
function keepOld(target: string, old: string): string | null {
  rmSync(old, { force: true });
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) linkOrCopy(target, old);
  return bytesDigest(readIfThere(old));
}

function modeOf(file: string): number {
  return statSync(file).mode & 0o777;
}

async function writeManifest(folder: string, manifest: Manifest, onStep: OnStep): Promise<void> {
  const aside = join(folder, "manifest.new");
  writeDurably(aside, renderManifest(manifest));
  syncFolder(folder);
  await onStep("manifest aside");
  renameSync(aside, join(folder, MANIFEST));
  for (const path of [folder, join(folder, ".."), join(folder, "../..")]) syncFolder(path);
  await onStep("committed");
}

function pending(): Issue {
  const at = { file: JOURNAL_FOLDER, path: [] };
  const message = `A command that was interrupted has not been finished yet. ${NOTHING_CHANGED}`;
  return storeIssue("JOURNAL_PENDING", at, message, "Finish it first:  npx claimwire check");
}
