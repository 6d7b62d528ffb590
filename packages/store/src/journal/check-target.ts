import { lstatSync } from "node:fs";
import { join } from "node:path";
import { type Issue, issue } from "@claimwire/schema";
import { findPathFlaw, foldPath } from "./safe-path.js";

/**
 * Whether these files, given from `root`, can be written or removed without leaving it: safe paths, no two of them in
 * each other's way, only plain folders above them, and no link or folder in their place.
 */
export function checkTargets(root: string, paths: readonly string[]): Issue[] {
  const flawed = paths.flatMap((path) => unsafe(path, findPathFlaw(path)));
  if (flawed.length > 0) return flawed;
  return [...findClashes(paths), ...paths.flatMap((path) => unsafe(path, findObstacle(root, path)))];
}

function unsafe(path: string, flaw: string | undefined): Issue[] {
  if (flaw === undefined) return [];
  const message = `The path ${JSON.stringify(path)} ${flaw}. Nothing was changed.`;
  return [issue("PATH_UNSAFE", { file: path, path: [] }, message)];
}

function findClashes(paths: readonly string[]): Issue[] {
  const folded = new Map<string, string>();
  const issues: Issue[] = [];
  for (const path of paths) {
    const other = folded.get(foldPath(path));
    if (other === undefined) folded.set(foldPath(path), path);
    else issues.push(...unsafe(path, `and ${JSON.stringify(other)} are one file on some systems`));
  }
  for (const path of paths) {
    const above = ancestorsOf(path).find((ancestor) => folded.has(foldPath(ancestor)));
    if (above !== undefined) issues.push(...unsafe(path, `wants a folder where ${above} is a file`));
  }
  return issues;
}

/** The folders above a path, from the top: `a/b/c` is below `a` and `a/b`. */
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
