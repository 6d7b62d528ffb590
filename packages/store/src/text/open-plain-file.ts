import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from "node:fs";

/** Through no link, and without waiting for who would write to a pipe. Windows knows neither. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file to read it, and gives `read` the open file and what the system says of it, whatever kind of file it is;
 * closes it afterwards. Throws what the system says when there is none, it is a link, or nobody may read it.
 */
export function openPlainFile<T>(path: string, read: (handle: number, stats: Stats) => T): T {
  const handle = openSync(path, FLAGS);
  try {
    return read(handle, fstatSync(handle));
  } finally {
    closeSync(handle);
  }
}

/** The bytes of a file of our own; undefined when there is none, or something else that a checkout may have brought. */
export function readPlainFile(path: string): Buffer | undefined {
  try {
    return openPlainFile(path, (handle, stats) => (stats.isFile() ? readFileSync(handle) : undefined));
  } catch {
    return undefined;
  }
}
