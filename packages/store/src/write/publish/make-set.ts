import { accessSync, chmodSync, constants, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { linkOrCopy, syncFiles } from "../file/durable.js";
import type { OnStep } from "../file/on-step.js";
import type { Tree } from "../rendered/list-tree.js";
import { makeNext, PUBLIC_FOLDER } from "./switch-public.js";

/**
 * Makes the new set aside, and returns its folder. The files that are `changed` are copied from their sources, the others
 * are linked from the set that is published, whose folders and files `tree` lists.
 */
export async function makeSet(
  root: string,
  sources: ReadonlyMap<string, string>,
  tree: Tree,
  changed: ReadonlySet<string>,
  onStep: OnStep,
): Promise<string> {
  const next = makeNext(root);
  const to = join(root, PUBLIC_FOLDER);
  checkWritable(to, tree);
  for (const folder of new Set([...sources.keys()].map((path) => dirname(path)))) {
    mkdirSync(join(next, folder), { recursive: true });
  }
  const made: string[] = [];
  for (const [path, source] of sources) {
    const file = join(next, path);
    if (changed.has(path)) writeFileSync(file, readFileSync(source), { flag: "wx" });
    if (changed.has(path) || !linkOrCopy(join(to, path), file)) made.push(file);
    await onStep(`make ${path}`);
  }
  await syncFiles(made);
  chmodSync(next, statSync(to).mode);
  await onStep("complete");
  return next;
}

/** Throws unless the old set can be moved and removed: a refusal shall come before the first change. */
function checkWritable(to: string, { folders }: Tree): void {
  for (const folder of ["..", "", ...folders]) accessSync(join(to, folder), constants.W_OK | constants.X_OK);
}
