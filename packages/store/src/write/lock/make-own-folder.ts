import {
  closeSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeSelf, isAlive, parseOwner, renderOwner } from "./lock-owner.js";

/** A folder that one process has for its work. */
export interface OwnFolder {
  /** Its real path; the folder is empty at first. */
  readonly path: string;
  remove(): void;
}

const FOLDER = "folder";

/**
 * Makes an empty folder in a folder for temporary files (left out, the system's), for one process and one kind of work,
 * and removes those that killed processes left of the same work. Beside each folder is a file that says whose it is, as
 * in a lock.
 */
export function makeOwnFolder(work: string, temporary = tmpdir()): OwnFolder {
  const parent = realpathSync(temporary);
  const prefix = `claimwire-${work}-`;
  removeLeft(parent, prefix);
  const own = mkdtempSync(join(parent, prefix));
  closeSync(openSync(join(own, renderOwner(describeSelf(work))), "wx"));
  const path = join(own, FOLDER);
  mkdirSync(path);
  return { path, remove: () => rmSync(own, { recursive: true, force: true, maxRetries: 3 }) };
}

function removeLeft(parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(parent, name);
    try {
      if (isOwn(folder) && isLeft(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // It is another user's, or another process removes it: that is no reason not to work.
    }
  }
}

/** Whether a path is a folder of this user, and no link to one: nobody else can put a link in the place of what is in it. */
function isOwn(path: string): boolean {
  const found = lstatSync(path);
  // Windows gives each user a temporary folder, and no numbers of users.
  return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
}

/**
 * Whether a folder was made here, by a process that no longer runs. One without its file has just been made by another,
 * and one with other files is somebody's whose name begins alike.
 */
function isLeft(folder: string): boolean {
  const names = readdirSync(folder).filter((name) => name !== FOLDER);
  const owners = names.map(parseOwner);
  return owners.length > 0 && !owners.some(isAlive) && owners.map(renderOwner).join() === names.join();
}
