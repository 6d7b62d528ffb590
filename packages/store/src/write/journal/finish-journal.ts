import { renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { storeIssue } from "../../issues.js";
import { readIfThere, syncFolder } from "../file/durable.js";
import type { OnStep } from "../file/on-step.js";
import { NOTHING_CHANGED, refused } from "../file/refused.js";
import {
  bytesDigest,
  digestNow,
  JOURNAL_FOLDER,
  type JournalEntry,
  MANIFEST,
  type Manifest,
  READY,
  stagedFile,
  undoJournal,
} from "./journal.js";

/** What became of a journal. `none`: it is still there, for the next command. */
export interface Finished {
  readonly outcome: "finished" | "undone" | "none";
  /** Empty when it was finished. */
  readonly issues: readonly Issue[];
}

/**
 * Puts all files of a journal that is ready in place, and removes the journal; it may be called again after any
 * interruption. When a file has neither its old bytes nor its new ones, nothing is changed. If no file is in place when
 * that is found, or when the system refuses the first one, the journal is undone.
 */
export async function finishJournal(root: string, manifest: Manifest, onStep: OnStep): Promise<Finished> {
  const { entries } = manifest;
  try {
    const stopped = checkEntries(root, manifest);
    if (stopped !== undefined) return stopped;
    await placeEntries(root, entries, onStep);
    await removeFinished(root, entries, onStep);
    return { outcome: "finished", issues: [] };
  } catch (error) {
    if (entries.some((entry) => digestNow(root, entry) === entry.after)) {
      return {
        outcome: "none",
        issues: [refused(root, error, "The next command tries again to finish it.")],
      };
    }
    undoJournal(root, manifest);
    return { outcome: "undone", issues: [refused(root, error, NOTHING_CHANGED)] };
  }
}

async function placeEntries(root: string, entries: readonly JournalEntry[], onStep: OnStep): Promise<void> {
  for (const [index, entry] of entries.entries()) {
    const target = join(root, entry.path);
    if (digestNow(root, entry) !== entry.after) {
      if (entry.after === null) rmSync(target);
      else renameSync(join(root, stagedFile(entry, index)), target);
    }
    await onStep(`${entry.after === null ? "delete" : "place"} ${entry.path}`);
  }
  for (const parent of new Set(entries.map(({ path }) => dirname(join(root, path))))) syncFolder(parent);
  await onStep("all in place");
}

/** The manifest goes before the mark: a kill between the two leaves nothing to do. */
async function removeFinished(root: string, entries: readonly JournalEntry[], onStep: OnStep): Promise<void> {
  for (const [index, entry] of entries.entries())
    rmSync(join(root, stagedFile(entry, index)), { force: true });
  rmSync(join(root, JOURNAL_FOLDER, MANIFEST));
  await onStep("manifest removed");
  rmSync(join(root, JOURNAL_FOLDER, READY));
  await onStep("journal removed");
}

function checkEntries(root: string, manifest: Manifest): Finished | undefined {
  const { label, entries } = manifest;
  const states = entries.map((entry, index) => stateOf(root, entry, index));
  if (states.includes("damaged")) return { outcome: "none", issues: [damaged(label)] };
  const paths = entries.filter((_, index) => states[index] === "edited").map(({ path }) => path);
  if (paths.length === 0) return undefined;
  if (states.includes("new")) return { outcome: "none", issues: paths.map((path) => edited(path, label)) };
  undoJournal(root, manifest);
  return { outcome: "undone", issues: paths.map(editedInTime) };
}

function stateOf(root: string, entry: JournalEntry, index: number): "old" | "new" | "edited" | "damaged" {
  const now = digestNow(root, entry);
  if (now === entry.after) return "new";
  if (now !== entry.before) return "edited";
  return bytesDigest(readIfThere(join(root, stagedFile(entry, index)))) === entry.after ? "old" : "damaged";
}

function edited(path: string, label: string): Issue {
  const message = `It was edited after \`${label}\` was interrupted, and is left as it is.`;
  const fix =
    `To finish, put it back as it was (git checkout -- ${path}) and run any command. ` +
    `To give up instead, remove ${JOURNAL_FOLDER} and see what git status says.`;
  return storeIssue("TARGET_EDITED", { file: path, path: [] }, message, fix);
}

function editedInTime(path: string): Issue {
  const message = `It was edited at the moment at which it was to be written. ${NOTHING_CHANGED}`;
  return storeIssue("TARGET_EDITED", { file: path, path: [] }, message, "Run it again.");
}

/** The issue of a damaged journal, which changes nothing. */
export function damaged(label: string): Issue {
  const message = `The journal of \`${label}\`, which was interrupted, is damaged and is not used.`;
  const fix = `See with git status what that command changed, then remove ${JOURNAL_FOLDER}.`;
  return storeIssue("JOURNAL_DAMAGED", { file: JOURNAL_FOLDER, path: [] }, message, fix);
}
