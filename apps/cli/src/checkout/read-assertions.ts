import { join } from "node:path";
import type { AssertionFinding, Assertions } from "@claimwire/release";
import { ASSERTIONS_FILE, type Issue, issueAt, type Place } from "@claimwire/schema";
import { type Locator, locate, readIfThere } from "@claimwire/store";
import { cliIssue } from "../issues.js";
import { assertionsSchema } from "./assertions-schema.js";

export interface ReadAssertions {
  /** Undefined when the file has an error. */
  readonly assertions: Assertions | undefined;
  readonly issues: readonly Issue[];
  /** Gives a finding about the file its line and column. */
  locate(finding: AssertionFinding): Issue;
}

function checkShape({ document, valueAt, keyAt }: Locator): Pick<ReadAssertions, "assertions" | "issues"> {
  const result = assertionsSchema.safeParse(document.toJS() ?? {});
  if (result.success) return { assertions: result.data, issues: [] };
  const issues = result.error.issues.flatMap((problem) => {
    const path = problem.path.map((step) => (typeof step === "number" ? step : String(step)));
    if (problem.code !== "unrecognized_keys") {
      return [invalid(`${path.join(".") || "The file"} ${problem.message}.`, { path, ...valueAt(path) })];
    }
    return problem.keys.map((key) => {
      const field = [...path, key];
      const holder = path.length === 0 ? "the file" : path.join(".");
      return invalid(`"${key}" is no field of ${holder}.`, { path: field, ...keyAt(field) });
    });
  });
  return { assertions: undefined, issues };
}

function parseAssertions(text: string): ReadAssertions {
  const locator = locate(text);
  const place = (finding: AssertionFinding): Issue =>
    issueAt({ file: ASSERTIONS_FILE, path: finding.path, ...locator?.valueAt(finding.path) }, finding);
  const problems = locator?.document.errors.map(({ pos, message }) => {
    return invalid(message, { path: [], ...locator.at(pos[0]) });
  }) ?? [invalid("The file nests too deep.")];
  if (locator === undefined || problems.length > 0) {
    return { assertions: undefined, issues: problems, locate: place };
  }
  return { ...checkShape(locator), locate: place };
}

function invalid(message: string, at: Omit<Place, "file"> = { path: [] }, fix?: string): Issue {
  return cliIssue("ASSERTIONS_INVALID", { file: ASSERTIONS_FILE, ...at }, message, fix);
}

function missing(): ReadAssertions {
  const message = "The file is missing; without it, a release could lose records unnoticed.";
  const fix = "Restore it from git; an empty file demands nothing.";
  return { ...parseAssertions(""), assertions: undefined, issues: [invalid(message, { path: [] }, fix)] };
}

/** Reads the assertions. A missing file is an issue, so that deleting the file does not switch them off. */
export function readAssertions(root: string): ReadAssertions {
  const text = readIfThere(join(root, ASSERTIONS_FILE))?.toString();
  return text === undefined ? missing() : parseAssertions(text);
}
