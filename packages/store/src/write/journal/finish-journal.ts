import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { storeIssue } from "../../issues.js";
import { checkTargets } from "../file/check-target.js";
import { readIfThere, syncFolder } from "../file/durable.js";
import type { OnStep } from "../file/on-step.js";
import { NOTHING_CHANGED, refused } from "../file/refused.js";
import { JOURNAL_FOLDER, newBytesOf, removeFinished, removeUndone } from "./journal-folder.js";
import { bytesDigest, type JournalEntry, type Manifest } from "./manifest.js";
import { placeFile } from "./place-file.js";
import { rollBackJournal } from "./roll-back-journal.js";

/** What became of a journal. `left`: nothing was changed, and the journal is still there. */
export interface Finished {
  readonly outcome: "finished" | "undone" | "left";
  /** Empty when it was finished. */
  readonly issues: readonly Issue[];
}

/**
 * Puts all files of a journal in place, and removes the journal; it may be called again after any interruption. When a
 * file has neither its old bytes nor its new ones, nothing is changed; and if no file is in place yet, the journal is
 * removed. When the system refuses something, all files are put back as they were.
 */
export async function finishJournal(
  root: string,
  folder: string,
  manifest: Manifest,
  onStep: OnStep,
): Promise<Finished> {
  try {
    const stopped = checkEntries(root, folder, manifest);
    if (stopped !== undefined) return stopped;
    await placeEntries(root, folder, manifest, onStep);
  } catch (error) {
    const undone = rollBackJournal(root, folder, manifest);
    const state = undone ? NOTHING_CHANGED : "The next command tries again to finish it.";
    return { outcome: undone ? "undone" : "left", issues: [refused(root, error, state)] };
  }
  try {
    await removeFinished(folder, onStep);
    return { outcome: "finished", issues: [] };
  } catch (error) {
    const state = "All files are in place; the next command tidies up.";
    return { outcome: "left", issues: [refused(root, error, state)] };
  }
}

async function placeEntries(root: string, folder: string, manifest: Manifest, onStep: OnStep): Promise<void> {
  for (const [index, { path, after }] of manifest.entries.entries()) {
    const target = join(root, path);
    if (bytesDigest(readIfThere(target)) !== after) {
      if (after === null) rmSync(target);
      else placeFile(newBytesOf(folder, index), target);
    }
    await onStep(`${after === null ? "delete" : "place"} ${path}`);
  }
  for (const parent of new Set(manifest.entries.map(({ path }) => dirname(join(root, path))))) {
    syncFolder(parent);
  }
  await onStep("all in place");
}

function checkEntries(root: string, folder: string, manifest: Manifest): Finished | undefined {
  const { label, entries } = manifest;
  const unsafe = checkTargets(
    root,
    entries.map(({ path }) => path),
  );
  if (unsafe.length > 0) return { outcome: "left", issues: unsafe };
  const states = entries.map((entry, index) => stateOf(root, folder, entry, index));
  if (states.includes("damaged")) return { outcome: "left", issues: [damaged(label)] };
  const paths = entries.filter((_, index) => states[index] === "edited").map(({ path }) => path);
  if (paths.length === 0) return undefined;
  if (states.includes("new")) return { outcome: "left", issues: paths.map((path) => edited(path, label)) };
  removeUndone(folder);
  return { outcome: "undone", issues: paths.map(editedInTime) };
}

function stateOf(
  root: string,
  folder: string,
  { path, before, after }: JournalEntry,
  index: number,
): "old" | "new" | "edited" | "damaged" {
  const now = bytesDigest(readIfThere(join(root, path)));
  if (now === after) return "new";
  if (now !== before) return "edited";
  const whole = after === null || bytesDigest(readIfThere(newBytesOf(folder, index))) === after;
  return whole ? "old" : "damaged";
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
