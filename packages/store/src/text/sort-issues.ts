import type { Issue } from "@claimwire/schema";

export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Issues in the order of their files, lines, columns and codes; those about a whole file come first. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    ({ at: a, code: aCode, message: aMessage }, { at: b, code: bCode, message: bMessage }) =>
      compare(a.file, b.file) ||
      compare(a.line ?? 0, b.line ?? 0) ||
      compare(a.column ?? 0, b.column ?? 0) ||
      compare(aCode, bCode) ||
      compare(aMessage, bMessage),
  );
}
