import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { staleFiles, type Tree, unneededFolders } from "./list-tree.js";

/**
 * Removes from a folder, which holds `tree`, what is not among `files`, then moves the staged files to their paths.
 * `onFirst` is called before the first change, and never when there is none.
 */
export function bringInto(
  folder: string,
  tree: Tree,
  files: ReadonlyMap<string, unknown>,
  staged: ReadonlyMap<string, string>,
  onFirst: () => void,
): void {
  const stale = staleFiles(tree, files);
  if (staged.size + stale.length === 0) return;
  onFirst();
  for (const path of [...stale, ...unneededFolders(tree, files.keys())]) {
    rmSync(join(folder, path), { recursive: true, force: true });
  }
  for (const [path, file] of staged) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(file, join(folder, path));
  }
}
