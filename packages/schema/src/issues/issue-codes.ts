import { RULES } from "../rules/rules.js";
import { EXCEPTION_CODES } from "./exceptions.js";
import type { Severity } from "./issue.js";
import { SHAPE_CODES } from "./shape-codes.js";

export interface CodeMeaning {
  readonly severity: Severity;
  /** In one sentence. */
  readonly meaning: string;
}

const errors = (codes: Readonly<Record<string, string>>): [string, CodeMeaning][] =>
  Object.entries(codes).map(([code, meaning]) => [code, { severity: "error", meaning }]);

/** Every code that this package raises: for the shapes of records, its rules, and the exceptions from them. */
export const ISSUE_CODES: Readonly<Record<string, CodeMeaning>> = Object.fromEntries([
  ...errors(SHAPE_CODES.error),
  ...RULES.map(({ code, severity, meaning }): [string, CodeMeaning] => [code, { severity, meaning }]),
  ...errors(EXCEPTION_CODES),
]);
