import type { RecordKey } from "../records/kind.js";

export type Severity = "error" | "warning";
export type FieldPath = readonly (string | number)[];

/** Where an issue is. Lines and columns count from 1; `path` leads to the field inside the record. */
export interface Place {
  readonly file: string;
  readonly path: FieldPath;
  readonly line?: number;
  readonly column?: number;
}

/** A problem as a value: what is wrong, where, and what to do. Only an app prints it. */
export interface Issue<C extends string = string> {
  readonly code: C;
  readonly severity: Severity;
  readonly at: Place;
  /** What is wrong, what was found, what is allowed. */
  readonly message: string;
  /** What to do or run. */
  readonly fix?: string;
}

/** An issue of a record before its file is known; `store` turns it into an `Issue` with line and column. */
export interface Finding<C extends string = string> {
  readonly code: C;
  readonly severity: Severity;
  readonly key: RecordKey;
  readonly path: FieldPath;
  readonly message: string;
  readonly fix?: string;
}

/** The codes that one package raises, each with its meaning in one sentence. docs/errors.md tells of each. */
export interface CodeTable {
  readonly error: Readonly<Record<string, string>>;
  readonly warning: Readonly<Record<string, string>>;
}

type CodeOf<T extends CodeTable> = keyof (T["error"] & T["warning"]) & string;

/** Makes an issue with the severity of its code. A text as the place names a file, or what else was read, as a whole. */
export type MakeIssue<T extends CodeTable> = (
  code: CodeOf<T>,
  at: Place | string,
  message: string,
  fix?: string,
) => Issue<CodeOf<T>>;

/** Makes the function by which a package raises the codes of its table, and no others. */
export function issueMaker<T extends CodeTable>(table: T): MakeIssue<T> {
  return (code, at, message, fix) => {
    const severity = Object.hasOwn(table.error, code) ? "error" : "warning";
    return issueAt(at, { code, severity, message, fix });
  };
}

/** What an issue says, apart from its place. */
type Said<C extends string> = Pick<Issue<C>, "code" | "severity" | "message"> & {
  readonly fix?: string | undefined;
};

/** The issue that a finding, or another problem without a place, becomes at a place. */
export function issueAt<C extends string>(
  place: Place | string,
  { code, severity, message, fix }: Said<C>,
): Issue<C> {
  const at = typeof place === "string" ? { file: place, path: [] } : place;
  return { code, severity, at, message, ...(fix === undefined ? {} : { fix }) };
}

export function hasErrors(issues: readonly { readonly severity: Severity }[]): boolean {
  return issues.some(({ severity }) => severity === "error");
}
