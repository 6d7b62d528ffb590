import { closeSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** The mode of a file that only its owner may read. */
const PRIVATE = 0o600;

/**
 * Writes a new file beside `path` and renames it over the old one, so that a reader finds the old file or the new one.
 * Follows no link at either path. On an error of the system, which it throws, the old file stays. A file that a kill
 * leaves beside `path` is never read. `mode` is the mode of the file, less the user's mask.
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
