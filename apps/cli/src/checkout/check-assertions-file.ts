import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type Assertions,
  COUNT_NAMES,
  checkAssertions,
  checkFalls,
  type Pending,
  SHARE_NAMES,
} from "@claimwire/release";
import {
  ASSERTIONS_FILE,
  closestHint,
  type FieldPath,
  type Issue,
  issueAt,
  type Place,
  type Records,
} from "@claimwire/schema";
import { locate, parseYaml, readText } from "@claimwire/store";
import * as z from "zod";
import { cliIssue } from "../issues.js";

const count = z.int("is no whole number").min(0, "is below 0");
const share = z.number("is no number").min(0, "is below 0").max(1, "is above 1");
const assertionsSchema: z.ZodType<Assertions> = z.strictObject(
  {
    least: z.partialRecord(z.enum(COUNT_NAMES), count, "is no mapping of names to numbers").optional(),
    shares: z.partialRecord(z.enum(SHARE_NAMES), share, "is no mapping of names to numbers").optional(),
  },
  "is no mapping of least and shares",
);

/** The fields of the file, and those of each of them. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  "": ["least", "shares"],
  least: COUNT_NAMES,
  shares: SHARE_NAMES,
};

interface ParsedAssertions {
  /** Undefined when there is an issue. */
  readonly assertions?: Assertions;
  readonly issues: readonly Issue[];
}

function placeOf(text: string, path: FieldPath): Place {
  return { file: ASSERTIONS_FILE, path, ...locate(text)?.valueAt(path) };
}

function shapeIssues(problem: z.core.$ZodIssue, text: string): Issue[] {
  const path = problem.path as FieldPath;
  if (problem.code !== "unrecognized_keys") {
    const message = `${path.join(".") || "The file"} ${problem.message}.`;
    return [cliIssue("ASSERTIONS_INVALID", placeOf(text, path), message)];
  }
  const known = KEYS[path.join(".")] ?? [];
  return problem.keys.map((key) => {
    const at = { file: ASSERTIONS_FILE, path: [...path, key], ...locate(text)?.keyAt([...path, key]) };
    const message = `"${key}" is no field of ${path.join(".") || "the file"}.${closestHint(key, known)}`;
    return cliIssue("ASSERTIONS_INVALID", at, `${message} Allowed: ${known.join(", ")}.`);
  });
}

/** Parses the text of `data/assertions.yaml`. A missing file is an issue, so that deleting it does not switch it off. */
export function parseAssertions(text: string | undefined): ParsedAssertions {
  if (text === undefined) {
    const message = "The file is missing; without it, a release could lose records unnoticed.";
    const fix = "Restore it from git; an empty file demands nothing.";
    return { issues: [cliIssue("ASSERTIONS_INVALID", ASSERTIONS_FILE, message, fix)] };
  }
  const { value, issues } = parseYaml(text, ASSERTIONS_FILE);
  const ofSyntax = issues.filter(({ code }) => code !== "FILE_EMPTY");
  if (ofSyntax.length > 0) return { issues: ofSyntax };
  const { data, error } = assertionsSchema.safeParse(value ?? {});
  if (data !== undefined) return { assertions: data, issues: [] };
  return { issues: error.issues.flatMap((problem) => shapeIssues(problem, text)) };
}

/**
 * Checks `data/assertions.yaml`, that a release of the present records would hold what it demands, and that no number
 * falls below the newest release without a reason in a why-note.
 */
export function checkAssertionsFile(
  root: string,
  {
    newest,
    base,
    records,
    isProven,
    falls,
  }: Pick<Pending, "newest" | "base" | "records" | "isProven" | "falls">,
): readonly Issue[] {
  const path = join(root, ASSERTIONS_FILE);
  const { text, issue } = existsSync(path) ? readText(path, ASSERTIONS_FILE) : {};
  if (issue !== undefined) return [issue];
  const { assertions, issues } = parseAssertions(text);
  if (text === undefined || assertions === undefined || records === undefined) return issues;
  // Without a proven ledger there is no dataset to compare with.
  const before = isProven && newest !== undefined ? (base.records as Records) : undefined;
  const failed = checkAssertions(assertions, records, before).map((finding) =>
    issueAt(placeOf(text, finding.path), finding),
  );
  if (before === undefined || newest === undefined) return failed;
  return [...failed, ...checkFalls(before, records, falls, newest.version)];
}
