/** What can be wrong with a ledger. Each is an error; docs/errors.md tells of each. */
export const LEDGER_CODES = {
  RELEASE_SYNTAX: "A release file is not well-formed JSON.",
  RELEASE_SHAPE: "A release file lacks a field, or has one that it must not have.",
  RELEASE_NAME: "A release file's name is not the version that it holds.",
  RELEASE_RENDERING: "A release file is not in its one standard rendering.",
  RELEASE_ORDER: "A release's version does not follow the one before.",
  RELEASE_DUPLICATE: "A version stands in the ledger twice.",
  RELEASE_MISSING: "A release is missing from the ledger.",
  RELEASE_TIME: "A release's time does not follow the one before.",
  RELEASE_DIGEST: "A release's digest is not that of its content.",
  RELEASE_CHAIN: "A release does not build on the one before it.",
  RELEASE_TARGET: "A release's changes do not lead to the dataset that it names.",
  CHANGE_SHAPE: "A change of a release contradicts itself or stands out of order.",
  CHANGE_MISFIT: "A change does not fit the record that it changes.",
  CHANGE_DIGEST: "A change does not lead to the record whose digest it gives.",
  VALUE_REFUSED: "A value has no canonical form, so nothing can vouch for it.",
} as const;

export type LedgerCode = keyof typeof LEDGER_CODES;

/** A problem of a ledger as a value: what is wrong, where, and what to do. */
export interface LedgerIssue {
  readonly code: LedgerCode;
  readonly severity: "error";
  readonly at: LedgerPlace;
  /** What is wrong, what was found, what is allowed. */
  readonly message: string;
  /** What to do or run. */
  readonly fix?: string;
}

/** Where in a ledger a problem is. Lines and columns count from 1; `path` leads to the field inside the file. */
export interface LedgerPlace {
  /** In the folder of the ledger, unless the caller named it otherwise. */
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly line?: number;
  readonly column?: number;
}

export function ledgerIssue(code: LedgerCode, at: LedgerPlace, message: string, fix?: string): LedgerIssue {
  return { code, severity: "error", at, message, ...(fix === undefined ? {} : { fix }) };
}

/** What helps when a release's file is not as it was written. */
export const RESTORE_FIX = "Release files are never edited. Restore the file from git.";

/** An issue of a release, or of what a path leads to in it. */
export function issueOf(
  code: LedgerCode,
  { version }: { readonly version: string },
  message: string,
  fix?: string,
  path: LedgerPlace["path"] = [],
): LedgerIssue {
  return ledgerIssue(code, { file: releaseName(version), path }, message, fix);
}

/** The name of a release's file in the folder of the ledger. */
export function releaseName(version: string): string {
  return `${version}.json`;
}
