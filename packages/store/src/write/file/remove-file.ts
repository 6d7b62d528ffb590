import { rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ancestorsOf } from "./check-target.js";

/** Removes a file, a link or the like below a folder, if it is there, and the folders above it that are empty then. */
export function removeFile(root: string, path: string): void {
  rmSync(join(root, path), { force: true });
  try {
    for (const folder of [...ancestorsOf(path)].reverse()) rmdirSync(join(root, folder));
  } catch {
    // A folder that is not empty stays, and so do those above it.
  }
}
