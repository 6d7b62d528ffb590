import type { Issue } from "@claimwire/schema";

/** Orders texts by UTF-16 code units and numbers by size, for `sort`. */
export function ascending<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Issues in the order of their files, lines, columns and codes; those about a whole file come first. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    ({ at: a, code: aCode, message: aMessage }, { at: b, code: bCode, message: bMessage }) =>
      ascending(a.file, b.file) ||
      ascending(a.line ?? 0, b.line ?? 0) ||
      ascending(a.column ?? 0, b.column ?? 0) ||
      ascending(aCode, bCode) ||
      ascending(aMessage, bMessage),
  );
}
