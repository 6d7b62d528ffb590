import type { ChangedFile } from "../commits/history-commit.js";
import { isToolFile, likelihoodOf, likelyFormat } from "./file-formats.js";
import { patternsOf } from "./group-patterns.js";

/**
 * Patterns of the files that those of a group were before the commit that made them: of its format, gone in the same
 * commit, and for the most part of the same names. Empty when there are none. `files`: all files before the commit.
 */
export function findFormerPaths(
  changes: readonly ChangedFile[],
  isOwn: (path: string) => boolean,
  files: readonly string[],
): string[] {
  const made = changes.filter(({ path, blob }) => blob !== undefined && isOwn(path)).map(({ path }) => path);
  const names = new Set(made.map(nameOf));
  const gone = changes
    .filter(({ path, blob, other }) => blob === undefined && other === undefined && !isOwn(path))
    .map(({ path }) => path)
    .filter((path) => names.has(nameOf(path)) && likelyFormat(path) === likelyFormat(made[0] ?? ""));
  if (gone.length * 2 <= made.length) return [];
  const patterns = patternsOf(gone, files);
  // Files that lay all over the repository have no place of their own.
  return patterns.some((pattern) => /^[*!]/.test(pattern)) ? [] : patterns;
}

/**
 * Files that may have held the records before the commit that made those of a group: of formats that hold records, by
 * other names or in another format, and gone in the same commit.
 */
export function findReplacedFiles(
  changes: readonly ChangedFile[],
  isOwn: (path: string) => boolean,
): string[] {
  return changes
    .filter(({ path, blob, other }) => blob === undefined && other === undefined && !isOwn(path))
    .map(({ path }) => path)
    .filter((path) => !["lines", "front-matter", undefined].includes(likelyFormat(path)))
    .filter((path) => likelihoodOf(path) === 1 && !isToolFile(path));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
