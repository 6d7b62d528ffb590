import { mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { makeWorkFolder } from "../work-folder.js";

const NAME = "publish";
const INSIDE = ".claimwire-staging";

/**
 * Makes an empty folder from which files can be moved into `to` in one step: in `.claimwire/`, or, when `to` is
 * mounted from elsewhere, in `to` itself. What an interrupted run left in either is removed.
 */
export function makeStagingFolder(root: string, to: string): string {
  removeStaging(root, to);
  const folder = makeWorkFolder(root, NAME);
  mkdirSync(to, { recursive: true });
  if (isNear(folder, to)) return folder;
  const inside = join(to, INSIDE);
  mkdirSync(inside);
  return inside;
}

export function removeStaging(root: string, to: string): void {
  rmSync(join(makeWorkFolder(root), NAME), { recursive: true, force: true });
  rmSync(join(to, INSIDE), { recursive: true, force: true });
}

function isNear(folder: string, to: string): boolean {
  if (statSync(folder).dev !== statSync(to).dev) return false;
  try {
    // One file system mounted twice has one number, yet nothing moves between the two; Linux says so before it looks.
    renameSync(join(folder, "nothing"), join(to, INSIDE));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "EXDEV";
  }
  return true;
}
