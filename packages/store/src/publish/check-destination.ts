import { lstatSync } from "node:fs";
import { relative, sep } from "node:path";
import { type Issue, issue } from "@claimwire/schema";
import { ancestorsOf } from "../journal/check-target.js";
import { findPathFlaw } from "../journal/safe-path.js";

/**
 * Whether a folder can be published into: what stands there is about to be replaced and removed, so it is a plain
 * folder (or not there yet), apart from what is published, and below the root is reached through plain folders alone.
 */
export function checkDestination(root: string, from: readonly string[], to: string): Issue[] {
  const flaw = findFlaw(root, from, to);
  if (flaw === undefined) return [];
  const file = relative(root, to) || ".";
  return [issue("PATH_UNSAFE", { file, path: [] }, `Nothing is published into ${file}: it ${flaw}.`)];
}

function findFlaw(root: string, from: readonly string[], to: string): string | undefined {
  if (isWithin(root, to)) return "holds the checkout";
  if (from.some((folder) => isWithin(folder, to) || isWithin(to, folder))) return "is what is published";
  const stats = lstatSync(to, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) return "is a symbolic link";
  if (stats !== undefined && !stats.isDirectory()) return "is no folder";
  if (!isWithin(to, root)) return undefined;
  const path = relative(root, to).split(sep).join("/");
  const linked = ancestorsOf(path).find((ancestor) => {
    return lstatSync(`${root}/${ancestor}`, { throwIfNoEntry: false })?.isSymbolicLink();
  });
  return linked === undefined ? findPathFlaw(path) : `is reached through ${linked}, a symbolic link`;
}

/** Whether the first folder is the second, or lies below it. */
function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === "" || (path !== ".." && !path.startsWith(`..${sep}`));
}
