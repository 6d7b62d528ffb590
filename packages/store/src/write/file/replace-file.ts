import { closeSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Of a file that nobody else may read. */
const PRIVATE = 0o600;

/**
 * Writes a file aside and puts it in place of what was there, so that a reader finds the one or the other; through no
 * link that stands at either path. What a kill leaves aside is never read. Throws what the system says, and leaves what
 * was there. `mode` is that of the file, less what the user's mask takes away.
 */
export function replaceFile(
  path: string,
  parts: readonly (string | Uint8Array)[],
  mode: number = PRIVATE,
): void {
  const aside = `${path}.${process.pid}`;
  try {
    rmSync(aside, { force: true });
    const handle = openSync(aside, "wx", mode);
    try {
      for (const part of parts) writeFileSync(handle, part);
    } finally {
      closeSync(handle);
    }
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}
