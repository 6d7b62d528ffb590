import { accessSync, constants, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { storeIssue } from "../../issues.js";
import { checkTargets } from "../file/check-target.js";
import { readIfThere, syncFolder, writeDurably } from "../file/durable.js";
import type { OnStep } from "../file/on-step.js";
import { NOTHING_CHANGED, refused } from "../file/refused.js";
import { sealText } from "../file/sealed-text.js";
import { makeWorkFolder } from "../file/work-folder.js";
import { acquireLock, type Lock } from "../lock/acquire-lock.js";
import { finishJournal } from "./finish-journal.js";
import {
  bytesDigest,
  JOURNAL,
  JOURNAL_FOLDER,
  type JournalEntry,
  MANIFEST,
  type Manifest,
  READY,
  stagedFile,
  undoJournal,
} from "./journal.js";

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
 * The new files are written beside the old ones first; once the journal is ready, the change will be finished.
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
  let manifest: Manifest | undefined;
  try {
    const issues = checkTargets(root, [...set.writes.keys(), ...set.deletes]);
    if (issues.length > 0) return issues;
    const folder = makeWorkFolder(root, JOURNAL);
    if (readdirSync(folder).length > 0) return [pending()];
    manifest = { label: set.label, entries: listEntries(root, set) };
    if (manifest.entries.length === 0) return [];
    await stage(root, folder, manifest, set, onStep);
  } catch (error) {
    if (manifest !== undefined) undoJournal(root, manifest);
    return [refused(root, error, NOTHING_CHANGED)];
  }
  return (await finishJournal(root, manifest, onStep)).issues;
}

function listEntries(root: string, { writes, deletes }: FileSet): readonly JournalEntry[] {
  return [...writes.keys(), ...deletes]
    .map((path) => ({
      path,
      before: bytesDigest(readIfThere(join(root, path))),
      after: bytesDigest(writes.get(path)),
    }))
    .filter(({ before, after }) => before !== after);
}

/** Writes the manifest, then the new bytes beside their files, then the mark that commits to them. */
async function stage(
  root: string,
  folder: string,
  manifest: Manifest,
  { writes }: FileSet,
  onStep: OnStep,
): Promise<void> {
  writeDurably(join(folder, MANIFEST), sealText(JSON.stringify(manifest)));
  for (const path of [folder, join(folder, ".."), root]) syncFolder(path);
  await onStep("begun");
  for (const [index, entry] of manifest.entries.entries()) {
    const bytes = writes.get(entry.path);
    const parent = dirname(join(root, entry.path));
    if (bytes === undefined) accessSync(parent, constants.W_OK | constants.X_OK);
    else {
      const staged = join(root, stagedFile(entry, index));
      mkdirSync(parent, { recursive: true });
      rmSync(staged, { force: true });
      writeDurably(staged, bytes, statSync(join(root, entry.path), { throwIfNoEntry: false })?.mode);
      syncFolder(parent);
    }
    await onStep(`stage ${entry.path}`);
  }
  writeDurably(join(folder, READY), "");
  syncFolder(folder);
  await onStep("committed");
}

function pending(): Issue {
  const at = { file: JOURNAL_FOLDER, path: [] };
  const message = `A command that was interrupted has not been finished yet. ${NOTHING_CHANGED}`;
  return storeIssue("JOURNAL_PENDING", at, message, "Finish it first:  npx claimwire check");
}
