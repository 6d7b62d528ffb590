import { lstatSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OnStep } from "../journal/journal-folder.js";
import type { Tree } from "./list-tree.js";

/**
 * Copies each file whose bytes are not yet in place into the folder `aside`. Returns where each is, by its path below
 * `to`.
 */
export async function stageChanged(
  sources: ReadonlyMap<string, string>,
  to: string,
  tree: Tree,
  aside: string,
  onStep: OnStep,
): Promise<ReadonlyMap<string, string>> {
  const staged = new Map<string, string>();
  for (const [path, source] of sources) {
    const bytes = readFileSync(source);
    if (tree.files.has(path) && holds(join(to, path), bytes)) continue;
    const file = join(aside, String(staged.size));
    writeFileSync(file, bytes, { flag: "wx" });
    staged.set(path, file);
    await onStep(`stage ${path}`);
  }
  return staged;
}

function holds(file: string, bytes: Buffer): boolean {
  return lstatSync(file).size === bytes.length && readFileSync(file).equals(bytes);
}
