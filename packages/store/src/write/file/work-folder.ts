import { lstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** The folder below the root for locks, journals and caches; never committed. */
export const WORK_FOLDER = ".claimwire";

/**
 * Makes `.claimwire/<name>` and returns its path. Throws when a link or a file stands in the way: a checkout of
 * somebody else's branch may contain one, and nothing is ever written through it.
 */
export function makeWorkFolder(root: string, ...names: readonly string[]): string {
  let folder = root;
  for (const name of [WORK_FOLDER, ...names]) {
    folder = join(folder, name);
    mkdirSync(folder, { recursive: true });
    if (!lstatSync(folder).isDirectory()) {
      const message = `${folder} is no folder`;
      throw Object.assign(new Error(`ENOTDIR: ${message}`), { code: "ENOTDIR", path: folder });
    }
  }
  return folder;
}
