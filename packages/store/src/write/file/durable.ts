import {
  closeSync,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";

/** How many files are synced at once: the disk syncs several in little more time than one. */
const WAITS = 8;

/** Writes a new file and waits until it is on the disk. Throws when the path exists. */
export function writeDurably(path: string, bytes: string | Uint8Array, mode?: number): void {
  const handle = openSync(path, "wx", 0o666);
  try {
    writeFileSync(handle, bytes);
    if (mode !== undefined) fchmodSync(handle, mode);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Gives a file a second name, under which its bytes stay when the file is replaced. On a file system without links, the
 * second name is a synced copy with the same times.
 */
export function linkOrCopy(file: string, copy: string): void {
  try {
    linkSync(file, copy);
  } catch {
    const { atime, mtime } = statSync(file);
    copyFileSync(file, copy);
    syncFile(copy);
    utimesSync(copy, atime, mtime);
  }
}

/** Waits until a file is on the disk. */
export function syncFile(path: string): void {
  sync(path, "r+");
}

/** Waits until files are on the disk. */
export async function syncFiles(paths: Iterable<string>): Promise<void> {
  const left = paths[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = left.next(); !next.done; next = left.next()) {
      const handle = await open(next.value, "r+");
      await handle.sync().finally(() => handle.close());
    }
  };
  await Promise.all(Array.from({ length: WAITS }, work));
}

/** Waits until the names in a folder are on the disk, where the system supports it. */
export function syncFolder(path: string): void {
  // Windows cannot open a folder, and needs no wait.
  if (process.platform !== "win32") sync(path, "r");
}

function sync(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The bytes of a file; undefined when it does not exist. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
