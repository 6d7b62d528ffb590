import type { RecordKey } from "../records/kind.js";
import { ISSUE_CODES, type Severity } from "./issue-codes.js";

export type IssueCode = keyof typeof ISSUE_CODES;
export type FieldPath = readonly (string | number)[];

/** Where an issue is. Lines and columns count from 1; `path` leads to the field inside the record. */
export interface Place {
  readonly file: string;
  readonly path: FieldPath;
  readonly line?: number;
  readonly column?: number;
}

/** A problem as a value: what is wrong, where, and what to do. Only an app prints it. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly at: Place;
  /** What is wrong, what was found, what is allowed. */
  readonly message: string;
  /** What to do or run. */
  readonly fix?: string;
}

/** An issue of a record before its file is known; `store` turns it into an `Issue` with line and column. */
export interface Finding {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly key: RecordKey;
  readonly path: FieldPath;
  readonly message: string;
  readonly fix?: string;
}

/** Makes a finding with the severity that `ISSUE_CODES` gives its code. */
export function finding(
  code: IssueCode,
  key: RecordKey,
  path: FieldPath,
  message: string,
  fix?: string,
): Finding {
  const { severity } = ISSUE_CODES[code];
  return { code, severity, key, path, message, ...(fix === undefined ? {} : { fix }) };
}

/** Makes an issue with the severity that `ISSUE_CODES` gives its code. */
export function issue(code: IssueCode, at: Place, message: string, fix?: string): Issue {
  const { severity } = ISSUE_CODES[code];
  return { code, severity, at, message, ...(fix === undefined ? {} : { fix }) };
}

export function hasErrors(issues: readonly { readonly severity: Severity }[]): boolean {
  return issues.some(({ severity }) => severity === "error");
}
