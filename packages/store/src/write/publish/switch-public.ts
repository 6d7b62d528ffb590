import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { syncFolder } from "../file/durable.js";
import type { OnStep } from "../file/on-step.js";
import { makeWorkFolder, WORK_FOLDER } from "../file/work-folder.js";

/** The folder, below the root, that is published. */
export const PUBLIC_FOLDER = "public";

// While a new set is published, `.claimwire/publish/` holds
// `next`  the new set, complete before the old one is moved
// `old`   the old set, from the moment that it is moved until it is removed
// Where nothing can be moved from there into `public/`, `public/.claimwire-staging/` takes its place.
const NAME = "publish";
const INSIDE = ".claimwire-staging";
const NEXT = "next";
const OLD = "old";

/** What became of `public/`, as a sentence for an issue. */
export interface SwitchState {
  state: string;
}

/** Makes `next`, an empty folder for a new set, and `public/` if it is not there. */
export function makeNext(root: string): string {
  const to = join(root, PUBLIC_FOLDER);
  mkdirSync(to, { recursive: true });
  const work = makeWorkFolder(root, NAME);
  const next = join(canRename(work, to) ? work : join(to, INSIDE), NEXT);
  mkdirSync(next, { recursive: true });
  return next;
}

/** Removes the old set and the leftovers of an interrupted run. */
export function removeLeftovers(root: string): void {
  rmSync(join(makeWorkFolder(root), NAME), { recursive: true, force: true });
  rmSync(join(root, PUBLIC_FOLDER, INSIDE), { recursive: true, force: true });
}

/**
 * Replaces `public/` by the complete set `next` with two renames; after a kill between them, `finishSwitch` does the
 * second. A folder that the system cannot rename, such as a mounted one, gets the new entries one by one; a kill then
 * leaves it half done.
 */
export async function switchPublic(
  root: string,
  next: string,
  doing: SwitchState,
  onStep: OnStep,
): Promise<void> {
  const to = join(root, PUBLIC_FOLDER);
  const old = join(dirname(next), OLD);
  if (next.startsWith(join(to, INSIDE)) || !moveAside(to, old)) {
    doing.state = "Some of it is changed already; run it again to finish.";
    replaceEntries(next, to);
    return;
  }
  await onStep("old set aside");
  renameNextToPublic(next, to, old, doing);
  syncFolder(root);
  await onStep("switched");
}

function renameNextToPublic(next: string, to: string, old: string, doing: SwitchState): void {
  const { state } = doing;
  doing.state = "The next command puts the new set in place.";
  try {
    renameSync(next, to);
    doing.state = "The new set is in place.";
  } catch (error) {
    renameSync(old, to);
    doing.state = state;
    throw error;
  }
}

/** Whether a kill came between the two renames of a switch: `public/` is missing, and both sets exist. */
export function isHalfSwitched(root: string): boolean {
  const work = join(root, WORK_FOLDER, NAME);
  return (
    lstatSync(join(root, PUBLIC_FOLDER), { throwIfNoEntry: false }) === undefined &&
    // A link there would be somebody else's: `makeWorkFolder` never follows one.
    [join(root, WORK_FOLDER), work, join(work, NEXT), join(work, OLD)].every(
      (folder) => lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true,
    )
  );
}

/** Finishes a switch after a kill between its renames. */
export function finishSwitch(root: string): void {
  renameSync(join(root, WORK_FOLDER, NAME, NEXT), join(root, PUBLIC_FOLDER));
  syncFolder(root);
  removeLeftovers(root);
}

/** False when the system cannot rename the folder, as on some layered file systems. */
function moveAside(to: string, old: string): boolean {
  try {
    renameSync(to, old);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EXDEV") return false;
    throw error;
  }
}

function replaceEntries(next: string, to: string): void {
  for (const name of readdirSync(to)) {
    if (name !== INSIDE) rmSync(join(to, name), { recursive: true, force: true });
  }
  for (const name of readdirSync(next)) renameSync(join(next, name), join(to, name));
}

function canRename(from: string, to: string): boolean {
  if (statSync(from).dev !== statSync(to).dev) return false;
  try {
    // Two mounts of one file system have one device number, but no rename works between them: Linux refuses it at once.
    renameSync(join(from, "nothing"), join(to, INSIDE));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "EXDEV";
  }
  return true;
}
