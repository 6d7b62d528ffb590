import { linkSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { storeIssue } from "../../issues.js";
import { readIfThere, writeDurably } from "../file/durable.js";
import { NOTHING_CHANGED, refused } from "../file/refused.js";
import { makeWorkFolder, WORK_FOLDER } from "../file/work-folder.js";
import { describeSelf, isAlive, type LockOwner, parseOwner, renderOwner } from "./lock-owner.js";

const LOCK = "lock";

/** The right to write in a checkout; one process has it at a time. */
export interface Lock {
  release(): Promise<void>;
  readonly issue?: never;
}

export type AcquiredLock = Lock | { readonly issue: Issue; readonly release?: never };

/**
 * Takes the lock of a checkout, `.claimwire/lock`, or returns at once an issue that names its holder; it never waits.
 * `label` says what the holder does. The lock of a process that no longer runs is taken over. Work that cannot disturb
 * other work has a lock with a `name` of its own.
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
    return { issue: refused(root, error, NOTHING_CHANGED, fileOf(name)) };
  }
}

/**
 * Takes the lock `name`, or returns its living owner. The file of a dead owner is replaced only by the process that
 * holds the guard named after that owner's token, and only while the file is still that owner's. No token is used
 * twice, so two processes that find the same dead owner never both replace it. A guard is taken in the same way.
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

/** Writes a new file whole or not at all; false when it exists. */
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

/** False when another process was first, or removed the file that was being written. */
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

/** The text and owner of a lock file; the owner is undefined when a power cut damaged the file. */
function read(folder: string, name: string): { text: string; owner: LockOwner | undefined } | undefined {
  const text = readIfThere(join(folder, name))?.toString("utf8");
  return text === undefined ? undefined : { text, owner: parseOwner(text) };
}

/** Removes files of processes that were killed while they took the lock. */
function removeStale(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${LOCK}.`)) continue;
    const owner = read(folder, name)?.owner;
    // A file that cannot be read may still be being written; its writer tries again.
    if (owner === undefined || !isAlive(owner)) rmSync(join(folder, name), { force: true });
  }
}

function releaseLock(folder: string, name: string, self: LockOwner): void {
  try {
    if (read(folder, name)?.owner?.token === self.token) rmSync(join(folder, name), { force: true });
  } catch {
    // The lock is free anyway when this process ends.
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
