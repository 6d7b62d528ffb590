import { accessSync, constants, mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { ancestorsOf } from "../journal/check-target.js";
import type { OnStep } from "../journal/journal-folder.js";
import type { Tree } from "./list-tree.js";

/** A folder that is published into, and what stood there before. */
export interface Destination {
  readonly folder: string;
  readonly tree: Tree;
}

/** Throws unless every folder that is to change can be written to: a refusal shall come before the first change. */
export function checkWritable({ folder, tree }: Destination, paths: Iterable<string>): void {
  const parents = new Set<string>();
  for (const path of paths) parents.add(ancestorsOf(path).findLast((above) => tree.folders.has(above)) ?? "");
  for (const parent of parents) accessSync(join(folder, parent), constants.W_OK | constants.X_OK);
}

/**
 * Takes away what is a file or a link where a folder must be, or a folder where a file must be. Returns the files and
 * links among it.
 */
export function clearWay(
  { folder, tree }: Destination,
  paths: Iterable<string>,
  aside: string,
): readonly string[] {
  const inTheWay = new Set<string>();
  for (const path of paths) {
    if (tree.folders.has(path)) inTheWay.add(path);
    for (const above of ancestorsOf(path)) {
      if (tree.files.has(above) || tree.others.has(above)) inTheWay.add(above);
    }
  }
  for (const [index, path] of [...inTheWay].entries()) {
    try {
      renameSync(join(folder, path), join(aside, `old-${index}`));
    } catch (error) {
      // Some layered file systems rename no folder.
      if (!hasCode(error, "EXDEV")) throw error;
      rmSync(join(folder, path), { recursive: true, force: true });
    }
  }
  return [...inTheWay].filter((path) => !tree.folders.has(path));
}

/** Puts staged files in place, each in one step, in the order given. */
export async function placeFiles<Staged extends { readonly file: string }>(
  folder: string,
  order: readonly string[],
  staged: ReadonlyMap<string, Staged>,
  onPlaced: (path: string, staged: Staged) => void | Promise<void>,
): Promise<void> {
  for (const parent of new Set(order.map((path) => dirname(join(folder, path))))) {
    mkdirSync(parent, { recursive: true });
  }
  for (const path of order) {
    const one = staged.get(path);
    if (one === undefined) continue;
    renameSync(one.file, join(folder, path));
    await onPlaced(path, one);
  }
}

/** Removes files. What is gone already is no error. */
export async function removeFiles(
  folder: string,
  order: readonly string[],
  onRemoved: OnStep,
): Promise<void> {
  for (const path of order) {
    unless(["ENOENT", "ENOTDIR"], () => unlinkSync(join(folder, path)));
    await onRemoved(path);
  }
}

/** Removes the folders that hold none of the files kept, unless there is something in them after all. */
export function removeFolders({ folder, tree }: Destination, kept: Iterable<string>): void {
  const needed = new Set<string>();
  for (const path of kept) for (const above of ancestorsOf(path)) needed.add(above);
  const empty = [...tree.folders].filter((path) => !needed.has(path));
  for (const path of empty.reverse()) {
    unless(["ENOENT", "ENOTDIR", "ENOTEMPTY", "EEXIST"], () => rmdirSync(join(folder, path)));
  }
}

function unless(codes: readonly string[], act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!hasCode(error, ...codes)) throw error;
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? "");
}
