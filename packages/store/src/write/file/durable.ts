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
const AT_ONCE = 8;

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
 * second name is a copy with the same times, which is to be synced: then it returns false.
 */
export function linkOrCopy(file: string, copy: string): boolean {
  try {
    linkSync(file, copy);
    return true;
  } catch {
    const { atime, mtime } = statSync(file);
    copyFileSync(file, copy);
    utimesSync(copy, atime, mtime);
    return false;
  }
}

/** Waits until files are on the disk. */
export async function syncFiles(paths: readonly string[]): Promise<void> {
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    await Promise.all(paths.slice(from, from + AT_ONCE).map(syncFile));
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r+");
  await handle.sync().finally(() => handle.close());
}

/** Waits until the names in a folder are on the disk, where the system supports it. */
export function syncFolder(path: string): void {
  // Windows cannot open a folder, and needs no wait.
  if (process.platform === "win32") return;
  const handle = openSync(path, "r");
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
