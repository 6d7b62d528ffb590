import { lstatSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { readIfThere } from "./file/durable.js";
import type { OnStep } from "./file/on-step.js";
import { refused } from "./file/refused.js";
import { WORK_FOLDER } from "./file/work-folder.js";
import { damaged, finishJournal } from "./journal/finish-journal.js";
import { JOURNAL_FOLDER, LABEL, MANIFEST } from "./journal/journal-folder.js";
import { parseManifest } from "./journal/manifest.js";
import { acquireLock, type Lock } from "./lock/acquire-lock.js";
import { finishSwitch, isHalfSwitched } from "./publish/switch-public.js";

/** What became of an interrupted command. */
export interface Recovered {
  /** `finished`: all its files are in place now. `undone`: none is, and its journal is removed. */
  readonly outcome: "none" | "finished" | "undone";
  /** What the interrupted command did: `release 1.1.0`. */
  readonly label?: string;
  /** Why it could not be finished or undone. */
  readonly issues: readonly Issue[];
}

export interface RecoverOptions {
  readonly onStep?: OnStep | undefined;
  /** The lock of this checkout, when the caller has it; else it is taken meanwhile. */
  readonly lock?: Lock | undefined;
}

/**
 * Finishes or undoes the journal of a killed command, and finishes an interrupted switch of `public/`. Each command
 * calls it first. Without such leftovers it writes nothing, so it works in a read-only checkout.
 */
export async function recover(root: string, options: RecoverOptions = {}): Promise<Recovered> {
  if (listJournals(root).length === 0 && !isHalfSwitched(root)) return { outcome: "none", issues: [] };
  const lock = options.lock ?? (await acquireLock(root, "recover"));
  if (lock.issue !== undefined) return { outcome: "none", issues: [lock.issue] };
  try {
    return await recoverUnderLock(root, options.onStep ?? (() => {}));
  } catch (error) {
    const state = "The next command tries again to finish what was interrupted.";
    return { outcome: "none", issues: [refused(root, error, state, JOURNAL_FOLDER)] };
  } finally {
    if (options.lock === undefined) await lock.release();
  }
}

function listJournals(root: string): readonly string[] {
  const folder = join(root, JOURNAL_FOLDER);
  // A link there would be somebody else's: `makeWorkFolder` never follows one.
  for (const path of [join(root, WORK_FOLDER), folder]) {
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  }
  return readdirSync(folder).sort();
}

async function recoverUnderLock(root: string, onStep: OnStep): Promise<Recovered> {
  let recovered: Recovered = { outcome: "none", issues: [] };
  if (isHalfSwitched(root)) {
    finishSwitch(root);
    recovered = { outcome: "finished", label: "publish", issues: [] };
  }
  for (const name of listJournals(root)) {
    const one = await recoverJournal(root, join(root, JOURNAL_FOLDER, name), onStep);
    if (one.issues.length > 0) return one;
    if (one.outcome !== "none") recovered = one;
  }
  return recovered;
}

async function recoverJournal(root: string, folder: string, onStep: OnStep): Promise<Recovered> {
  const bytes = lstatSync(folder).isDirectory() ? readIfThere(join(folder, MANIFEST)) : undefined;
  if (bytes === undefined) return undo(folder, onStep);
  const manifest = parseManifest(bytes.toString("utf8"));
  if (manifest === undefined) return { outcome: "none", issues: [damaged(readLabel(folder) ?? "a command")] };
  const { outcome, issues } = await finishJournal(root, folder, manifest, onStep);
  if (outcome === "left") return { outcome: "none", issues };
  // The reason is left out: a new run of the command reports it again.
  return { outcome, label: manifest.label, issues: [] };
}

async function undo(folder: string, onStep: OnStep): Promise<Recovered> {
  const label = readLabel(folder);
  rmSync(folder, { recursive: true, force: true });
  await onStep("undone");
  // A journal without a label had not begun, or was finished and not yet removed.
  return label === undefined ? { outcome: "none", issues: [] } : { outcome: "undone", label, issues: [] };
}

function readLabel(folder: string): string | undefined {
  if (!lstatSync(folder).isDirectory()) return undefined;
  return readIfThere(join(folder, LABEL))?.toString("utf8") || undefined;
}
