import { closeSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Writes a file aside and puts it in place of what was there, so that a reader finds the one or the other; through no
 * link that stands at either path. What a kill or a full disk leaves aside is of no consequence.
 */
export function replaceFile(path: string, parts: readonly (string | Uint8Array)[]): void {
  const aside = `${path}.${process.pid}`;
  try {
    rmSync(aside, { force: true });
    const handle = openSync(aside, "wx");
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
