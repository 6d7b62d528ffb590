import type { ISSUE_CODES, Issue, IssueCode, Place } from "@claimwire/schema";

/** The severity that schema gives a code, by its type: this package loads nothing of schema when it runs. */
type SeverityOf<C extends IssueCode> = (typeof ISSUE_CODES)[C]["severity"];

type CodeOf<S> = { [C in IssueCode]: SeverityOf<C> extends S ? C : never }[IssueCode];
export type ErrorCode = CodeOf<"error">;

export function error(code: ErrorCode, at: Place, message: string, fix?: string): Issue {
  return { code, severity: "error", at, message, ...(fix === undefined ? {} : { fix }) };
}

export function warning(code: CodeOf<"warning">, at: Place, message: string, fix?: string): Issue {
  return { code, severity: "warning", at, message, ...(fix === undefined ? {} : { fix }) };
}

/** Where a release's file is, from the root of the project. */
export function releaseFile(version: string): string {
  return `data/releases/${version}.json`;
}

/** Where a why-note's file is. */
export function noteFile(name: string): string {
  return `.changeset/${name}.md`;
}

/** Where a record's file is, unless it stands in a folder below its kind's. */
export function recordFile(key: string): string {
  return `data/${key}.yaml`;
}
