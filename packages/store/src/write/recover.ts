import { existsSync, lstatSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { checkTargets } from "./file/check-target.js";
import { readIfThere } from "./file/durable.js";
import type { OnStep } from "./file/on-step.js";
import { refused } from "./file/refused.js";
import { WORK_FOLDER } from "./file/work-folder.js";
import { damaged, finishJournal } from "./journal/finish-journal.js";
import { JOURNAL_FOLDER, MANIFEST, parseManifest, READY, undoJournal } from "./journal/journal.js";
import { acquireLock } from "./lock/acquire-lock.js";
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

/**
 * Finishes or undoes the journal of a killed command, and finishes an interrupted switch of `public/`. Each command
 * calls it first. Without such leftovers it writes nothing, so it works in a read-only checkout.
 */
export async function recover(
  root: string,
  { onStep = () => {} }: { readonly onStep?: OnStep } = {},
): Promise<Recovered> {
  if (!hasJournal(root) && !isHalfSwitched(root)) return { outcome: "none", issues: [] };
  const lock = await acquireLock(root, "recover");
  if (lock.issue !== undefined) return { outcome: "none", issues: [lock.issue] };
  try {
    return await recoverUnderLock(root, onStep);
  } catch (error) {
    const state = "The next command tries again to finish what was interrupted.";
    return { outcome: "none", issues: [refused(root, error, state, JOURNAL_FOLDER)] };
  } finally {
    await lock.release();
  }
}

function hasJournal(root: string): boolean {
  const folder = join(root, JOURNAL_FOLDER);
  // A link there would be somebody else's: `makeWorkFolder` never follows one.
  return (
    [join(root, WORK_FOLDER), folder].every(
      (path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
    ) && readdirSync(folder).length > 0
  );
}

async function recoverUnderLock(root: string, onStep: OnStep): Promise<Recovered> {
  let recovered: Recovered = { outcome: "none", issues: [] };
  if (isHalfSwitched(root)) {
    finishSwitch(root);
    recovered = { outcome: "finished", label: "publish", issues: [] };
  }
  if (!hasJournal(root)) return recovered;
  const ofJournal = await recoverJournal(root, onStep);
  return ofJournal.outcome === "none" && ofJournal.issues.length === 0 ? recovered : ofJournal;
}

async function recoverJournal(root: string, onStep: OnStep): Promise<Recovered> {
  const folder = join(root, JOURNAL_FOLDER);
  const isReady = existsSync(join(folder, READY));
  const sealed = readIfThere(join(folder, MANIFEST));
  const manifest = sealed && parseManifest(sealed);
  if (manifest === undefined) {
    if (isReady && sealed !== undefined) return { outcome: "none", issues: [damaged("a command")] };
    // It had not begun, or it was finished and not yet removed.
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    return { outcome: "none", issues: [] };
  }
  const { label, entries } = manifest;
  const paths = entries.map(({ path }) => path);
  const unsafe = checkTargets(root, paths);
  if (unsafe.length > 0) return { outcome: "none", issues: unsafe };
  if (!isReady) {
    undoJournal(root, manifest);
    await onStep("undone");
    return { outcome: "undone", label, issues: [] };
  }
  const { outcome, issues } = await finishJournal(root, manifest, onStep);
  // The reason why it was undone is left out: a new run of the command reports it again.
  return outcome === "none" ? { outcome, issues } : { outcome, label, issues: [] };
}
