import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from "node:fs";

/** Follow no link, and do not wait for a writer of a pipe. Windows has neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file, calls `read` with its handle and its stats, whatever kind of file it is, and closes it. Throws the
 * error of the system when the file is missing, is a link, or may not be read.
 */
export function openPlainFile<T>(path: string, read: (handle: number, stats: Stats) => T): T {
  const handle = openSync(path, FLAGS);
  try {
    return read(handle, fstatSync(handle));
  } finally {
    closeSync(handle);
  }
}

/** The bytes of a file; undefined when it is missing, or when a link, a folder or a pipe stands in its place. */
export function readPlainFile(path: string): Buffer | undefined {
  try {
    return openPlainFile(path, (handle, stats) => (stats.isFile() ? readFileSync(handle) : undefined));
  } catch {
    return undefined;
  }
}
