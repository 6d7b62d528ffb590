import { linkSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { storeIssue } from "../issues.js";
import { makeWorkFolder, WORK_FOLDER } from "../work-folder.js";
import { readIfThere, writeDurably } from "./durable.js";
import { describeSelf, isAlive, type LockOwner, parseOwner, renderOwner } from "./lock-owner.js";
import { refused } from "./refused.js";

const LOCK = "lock";

/** The right to write in a checkout, which one process has at a time. */
export interface Lock {
  release(): Promise<void>;
  readonly issue?: never;
}

export type AcquiredLock = Lock | { readonly issue: Issue; readonly release?: never };

/**
 * Takes the lock of a checkout, `.claimwire/lock`, or says at once who has it: nobody waits. `label` is what the holder
 * does, for that message. The lock of a process that no longer runs is taken over. Work that does not disturb the rest
 * has a lock with a `name` of its own.
 */
export async function acquireLock(root: string, label: string, name: string = LOCK): Promise<AcquiredLock> {
  try {
    const folder = makeWorkFolder(root);
    const self = describeSelf(label);
    const holder = takeLock(folder, name, self);
    if (holder !== undefined) return { issue: lockedBy(holder, name) };
    removeStale(folder);
    return { release: async () => releaseLock(folder, name, self) };
  } catch (error) {
    return { issue: refused(root, error, "Nothing was changed.", fileOf(name)) };
  }
}

/**
 * Makes `name` ours, or returns who lives and has it. The file of a dead owner is replaced only by whoever holds the
 * guard named after that owner's token, and only if the file still is that owner's: as no token comes twice, two
 * processes that find the same dead owner never both replace it. A guard is taken in the same way.
 */
function takeLock(folder: string, name: string, self: LockOwner): LockOwner | undefined {
  for (;;) {
    if (writeNew(folder, name, self)) return undefined;
    const found = read(folder, name);
    if (found === undefined) continue;
    if (found.owner !== undefined && isAlive(found.owner)) return found.owner;
    const guard = found.owner === undefined ? `${name}.damaged` : `${LOCK}.${found.owner.token}`;
    const rival = takeLock(folder, guard, self);
    if (rival !== undefined) return rival;
    const replaced = read(folder, name)?.text === found.text && replace(folder, name, self);
    rmSync(join(folder, guard), { force: true });
    if (replaced) return undefined;
  }
}

/** Writes a file whole or not at all; false when there is one. */
function writeNew(folder: string, name: string, self: LockOwner): boolean {
  const aside = writeAside(folder, self);
  try {
    return succeeded(() => linkSync(aside, join(folder, name)));
  } finally {
    rmSync(aside, { force: true });
  }
}

function replace(folder: string, name: string, self: LockOwner): boolean {
  const aside = writeAside(folder, self);
  return succeeded(() => renameSync(aside, join(folder, name)));
}

/** False when somebody was there before, or removed what was still being written. */
function succeeded(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || code === "ENOENT") return false;
    throw error;
  }
}

function writeAside(folder: string, self: LockOwner): string {
  const path = join(folder, `${LOCK}.new-${self.token}`);
  rmSync(path, { force: true });
  try {
    writeDurably(path, renderOwner(self));
    return path;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** What a lock file says; its owner is undefined when a power cut left it damaged. */
function read(folder: string, name: string): { text: string; owner: LockOwner | undefined } | undefined {
  const text = readIfThere(join(folder, name))?.toString("utf8");
  return text === undefined ? undefined : { text, owner: parseOwner(text) };
}

/** Removes what processes that were killed on the way to the lock left behind. */
function removeStale(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${LOCK}.`)) continue;
    const owner = read(folder, name)?.owner;
    // One that cannot be read may be in the making; whoever makes it tries again.
    if (owner === undefined || !isAlive(owner)) rmSync(join(folder, name), { force: true });
  }
}

function releaseLock(folder: string, name: string, self: LockOwner): void {
  try {
    if (read(folder, name)?.owner?.token === self.token) rmSync(join(folder, name), { force: true });
  } catch {
    // It is free all the same when this process ends.
  }
}

function fileOf(name: string): string {
  return `${WORK_FOLDER}/${name}`;
}

function lockedBy({ label, pid, host }: LockOwner, name: string): Issue {
  const message = `\`${label}\` is at work in this checkout: process ${pid} on ${host}.`;
  const fix = `Wait until it has ended. If no such process runs any more, remove ${fileOf(name)}.`;
  return storeIssue("LOCKED", { file: fileOf(name), path: [] }, message, fix);
}
