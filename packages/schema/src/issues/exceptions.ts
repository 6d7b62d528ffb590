import * as z from "zod";
import type { Records } from "../dataset/dataset.js";
import { valueOnPath } from "../parse/value-on-path.js";
import { fieldName } from "../records/field-name.js";
import { KINDS, parseKey, type RecordKey } from "../records/kind.js";
import { RULES } from "../rules/rules.js";
import { closestHint } from "./closest.js";
import type { FieldPath, Finding } from "./issue.js";

/** What can be wrong with a list of exceptions. */
export const EXCEPTION_CODES = {
  EXCEPTIONS_INVALID: "`data/exceptions.yaml` does not have its shape.",
  EXCEPTION_UNKNOWN: "An exception names no rule that can have exceptions, or no record.",
  EXCEPTION_UNUSED: "An exception is not needed.",
} as const;

/** One record that may break one rule, and where the list says so. */
export interface Exception {
  readonly code: string;
  readonly record: RecordKey;
  /** In the list of exceptions. */
  readonly path: FieldPath;
}

/** The code of a release that its commit cannot prove; its exceptions name `releases/<version>`. */
const RELEASE_COMMIT = "RELEASE_COMMIT";
const RELEASE = /^releases\/(\d+\.\d+\.\d+)$/;

/** A release that is right though the commit that added it cannot prove it. */
export interface ReleaseException {
  readonly version: string;
  /** In the list of exceptions. */
  readonly path: FieldPath;
}

/** A problem of the list itself, before its line is known. */
export interface ExceptionProblem {
  readonly code: keyof typeof EXCEPTION_CODES;
  readonly severity: "error";
  readonly path: FieldPath;
  readonly message: string;
  readonly fix?: string;
}

const text = z.string("is no text").trim().min(1, "is empty");

const listSchema = z.record(
  z.string(),
  z
    .array(z.strictObject({ record: text, reason: text }, "is no mapping of record and reason"), "is no list")
    .min(1, "is empty; leave it out"),
  "is no mapping of codes to lists",
);

/** The codes of which exceptions can be made; a record of the wrong shape is never let through. */
const EXCEPTABLE: readonly string[] = RULES.filter((rule) => rule.noExceptions !== true).map(
  ({ code }) => code,
);

/** How an entry under a code names what it lets through: a release, or a record of a kind that the rule looks at. */
function formsOf(code: string): string {
  if (code === RELEASE_COMMIT) return "releases/<version>";
  const rule = RULES.find((one) => one.code === code);
  const kinds = KINDS.filter((kind) => rule === undefined || rule.looksAt.includes(kind));
  // A stub is of any kind.
  return (kinds.length > 0 ? kinds : KINDS).map((kind) => `${kind}/<id>`).join(" or ");
}

/** Whether the issues of a code can be let through by an exception. */
export function isExceptable(code: string): boolean {
  return EXCEPTABLE.includes(code);
}

function problemAt(
  path: FieldPath,
  code: ExceptionProblem["code"],
  message: string,
  fix: string,
): ExceptionProblem {
  return { code, severity: "error", path, message, fix };
}

function checkShape(value: unknown): ExceptionProblem[] {
  const issues = listSchema.safeParse(value).error?.issues ?? [];
  return issues.map((issue) => {
    const path = issue.path as FieldPath;
    const found =
      issue.code === "unrecognized_keys"
        ? `has the key ${issue.keys.map((key) => `"${key}"`).join(", ")}; it wants "record" and "reason"`
        : issue.code === "invalid_type" && path.length > 0 && valueOnPath(value, path) === undefined
          ? "is missing"
          : issue.message;
    const [code] = path;
    const where = code === undefined ? "a code" : String(code);
    const fix = `Write under ${where}:  - { record: ${formsOf(where)}, reason: <why> }`;
    return problemAt(path, "EXCEPTIONS_INVALID", `${fieldName(path) || "The list"} ${found}.`, fix);
  });
}

function unknownCode(code: string): ExceptionProblem {
  const message = `"${code}" is the code of no rule that can have exceptions.${closestHint(code, [...EXCEPTABLE, RELEASE_COMMIT])}`;
  const fix = "Mend the record instead, or correct the code: docs/errors.md has them all.";
  return problemAt([code], "EXCEPTION_UNKNOWN", message, fix);
}

function notARelease(path: FieldPath, found: string): ExceptionProblem {
  const message = `${fieldName(path)} is "${found}"; wanted is a release.`;
  return problemAt(path, "EXCEPTION_UNKNOWN", message, "Write its version:  record: releases/1.2.0");
}

/** The parts of a list of exceptions. */
export interface ParsedExceptions {
  readonly exceptions: readonly Exception[];
  readonly releases: readonly ReleaseException[];
  readonly problems: readonly ExceptionProblem[];
}

/**
 * Reads a list of exceptions: by code of a rule, the records that may break it, each with a reason. Under
 * `RELEASE_COMMIT` stand releases in place of records. `undefined` or an empty file is an empty list. All problems are
 * collected; what is sound is returned beside them.
 */
export function parseExceptions(value: unknown): ParsedExceptions {
  const problems = checkShape(value ?? {});
  if (problems.length > 0) return { exceptions: [], releases: [], problems };
  const exceptions: Exception[] = [];
  const releases: ReleaseException[] = [];
  for (const [code, entries] of Object.entries((value ?? {}) as z.infer<typeof listSchema>)) {
    if (code === RELEASE_COMMIT) {
      entries.forEach(({ record }, index) => {
        const path = [code, index, "record"];
        const [, version] = RELEASE.exec(record) ?? [];
        if (version === undefined) problems.push(notARelease(path, record));
        else releases.push({ version, path });
      });
      continue;
    }
    if (!EXCEPTABLE.includes(code)) {
      problems.push(unknownCode(code));
      continue;
    }
    entries.forEach(({ record }, index) => {
      exceptions.push({ code, record: record as RecordKey, path: [code, index, "record"] });
    });
  }
  return { exceptions, releases, problems };
}

function judgeUnneeded(
  { code, record, path }: Exception,
  records: Records,
  unread: ReadonlySet<RecordKey>,
): ExceptionProblem | undefined {
  if (parseKey(record) === undefined || !(records.has(record) || unread.has(record))) {
    const message = `${fieldName(path)} is "${record}"; no such record.${closestHint(record, records.keys())}`;
    const fix = `Fix the key (${formsOf(code)}), or remove the entry.`;
    return problemAt(path, "EXCEPTION_UNKNOWN", message, fix);
  }
  // Rules hold back while records could not be read; then nobody knows what is needed.
  if (unread.size > 0) return undefined;
  const message = `"${record}" does not break ${code} any more, or is listed twice.`;
  return problemAt(path, "EXCEPTION_UNUSED", message, "Remove the entry from the list.");
}

/**
 * Leaves out the findings for which an exception was made. An exception that is not needed is a problem: so the list
 * only ever shrinks, and hides nothing new.
 */
export function applyExceptions(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  records: Records,
  unread: ReadonlySet<RecordKey>,
): { readonly findings: readonly Finding[]; readonly problems: readonly ExceptionProblem[] } {
  if (exceptions.length === 0) return { findings, problems: [] };
  const nameOf = (code: string, key: string): string => `${code} ${key}`;
  const broken = new Set(findings.map(({ code, key }) => nameOf(code, key)));
  const excepted = new Set<string>();
  const problems = exceptions.flatMap((exception) => {
    const name = nameOf(exception.code, exception.record);
    const isNeeded = broken.has(name) && !excepted.has(name);
    excepted.add(name);
    return (isNeeded ? undefined : judgeUnneeded(exception, records, unread)) ?? [];
  });
  return { findings: findings.filter(({ code, key }) => !excepted.has(nameOf(code, key))), problems };
}
