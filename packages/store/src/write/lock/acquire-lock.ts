import { closeSync, openSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { storeIssue } from "../../issues.js";
import { NOTHING_CHANGED, refused } from "../file/refused.js";
import { makeWorkFolder, WORK_FOLDER } from "../file/work-folder.js";
import { describeSelf, isAlive, type LockOwner, parseOwner, renderOwner } from "./lock-owner.js";

/** The right to write in a checkout; one process has it at a time. */
export interface Lock {
  release(): Promise<void>;
  readonly issue?: never;
}

export type AcquiredLock = Lock | { readonly issue: Issue; readonly release?: never };

/**
 * Takes the lock of a checkout, the folder `.claimwire/lock`, or returns at once an issue that names its holder; it
 * never waits. `label` says what the holder does. Work that cannot disturb other work has a lock with a `name` of its
 * own. Each process first makes a file of its own in the folder, and has the lock when no other file there is that of a
 * living process. So two never both have it; of two that begin at the same moment, both may be refused.
 */
export async function acquireLock(root: string, label: string, name = "lock"): Promise<AcquiredLock> {
  try {
    const self = renderOwner(describeSelf(label));
    const folder = enter(root, name, self);
    const release = async (): Promise<void> => leave(folder, self);
    const rival = removeDead(folder, self);
    if (rival === undefined) return { release };
    await release();
    return { issue: lockedBy(rival, name) };
  } catch (error) {
    return { issue: refused(root, error, NOTHING_CHANGED, `${WORK_FOLDER}/${name}`) };
  }
}

function enter(root: string, name: string, self: string): string {
  for (;;) {
    try {
      const folder = makeWorkFolder(root, name);
      closeSync(openSync(join(folder, self), "wx"));
      return folder;
    } catch (error) {
      // Whoever left the folder at this moment removed it.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

/** Removes the files of processes that no longer run, and returns a living owner other than this one. */
function removeDead(folder: string, self: string): LockOwner | undefined {
  for (const name of readdirSync(folder)) {
    if (name === self) continue;
    const owner = parseOwner(name);
    if (isAlive(owner)) return owner;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  return undefined;
}

function leave(folder: string, self: string): void {
  try {
    rmSync(join(folder, self), { force: true });
    rmdirSync(folder);
  } catch {
    // Another process is in the folder; or the lock is free when this process ends.
  }
}

function lockedBy({ label, pid, host }: LockOwner, name: string): Issue {
  const file = `${WORK_FOLDER}/${name}`;
  const message = `\`${label}\` is at work in this checkout: process ${pid} on ${host}.`;
  const fix = `Wait until it has ended. If no such process runs any more, remove ${file}.`;
  return storeIssue("LOCKED", { file, path: [] }, message, fix);
}
