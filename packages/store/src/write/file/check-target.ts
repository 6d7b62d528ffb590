import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { storeIssue } from "../../issues.js";
import { NOTHING_CHANGED } from "./refused.js";
import { findPathFlaw, foldPath } from "./safe-path.js";

/**
 * Checks that files below `root` can be written or removed without leaving it: their paths are safe, no path is a
 * folder of another, only plain folders stand above them, and no link or folder stands in their place.
 */
export function checkTargets(root: string, paths: readonly string[]): Issue[] {
  const flawed = paths.flatMap((path) => unsafe(path, findPathFlaw(path)));
  if (flawed.length > 0) return flawed;
  const clashes = findClashes(paths).flatMap((clash) => unsafe(clash.path, describeClash(clash)));
  return [...clashes, ...paths.flatMap((path) => unsafe(path, findObstacle(root, path)))];
}

function unsafe(path: string, flaw: string | undefined): Issue[] {
  if (flaw === undefined) return [];
  const message = `The path ${JSON.stringify(path)} ${flaw}. ${NOTHING_CHANGED}`;
  return [storeIssue("PATH_UNSAFE", { file: path, path: [] }, message)];
}

/** A path that cannot be a file beside another one. */
export interface Clash {
  readonly path: string;
  readonly other: string;
  /** True when the other path is a folder of this one; false when some systems take the two for one file. */
  readonly isAbove: boolean;
}

/** Finds the paths that cannot all be files on every system. */
export function findClashes(paths: readonly string[]): readonly Clash[] {
  const folded = new Map<string, string>();
  const clashes: Clash[] = [];
  for (const path of paths) {
    const other = folded.get(foldPath(path));
    if (other === undefined) folded.set(foldPath(path), path);
    else clashes.push({ path, other, isAbove: false });
  }
  for (const path of paths) {
    const above = ancestorsOf(path).find((ancestor) => folded.has(foldPath(ancestor)));
    const other = above && folded.get(foldPath(above));
    if (other !== undefined) clashes.push({ path, other, isAbove: true });
  }
  return clashes;
}

function describeClash({ other, isAbove }: Clash): string {
  if (isAbove) return `wants a folder where ${other} is a file`;
  return `and ${JSON.stringify(other)} are one file on some systems`;
}

/** The folders above a path, outermost first: `a` and `a/b` for `a/b/c`. */
export function ancestorsOf(path: string): readonly string[] {
  const segments = path.split("/");
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/"));
}

function findObstacle(root: string, path: string): string | undefined {
  for (const ancestor of ancestorsOf(path)) {
    const stats = lstatSync(join(root, ancestor), { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (stats.isSymbolicLink()) return `passes through ${ancestor}, which is a symbolic link`;
    if (!stats.isDirectory()) return `passes through ${ancestor}, which is no folder`;
  }
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return undefined;
  return stats.isSymbolicLink() ? "is a symbolic link" : "is no plain file";
}
