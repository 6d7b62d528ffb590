import { join } from "node:path";
import type { AssertionFinding, Assertions } from "@claimwire/release";
import { ASSERTIONS_FILE, type FieldPath, type Issue, type Place } from "@claimwire/schema";
import { isMap, isNode, LineCounter, parseDocument } from "yaml";
import { cliIssue } from "../issues.js";
import { assertionsSchema } from "./assertions-schema.js";
import { readIfThere } from "./read-if-there.js";

export interface ReadAssertions {
  /** Undefined when the file has an error. */
  readonly assertions: Assertions | undefined;
  readonly issues: readonly Issue[];
  /** Gives a finding about the file its line and column. */
  locate(finding: AssertionFinding): Issue;
}

type Document = ReturnType<typeof parseDocument>;

function placeOf(document: Document, lines: LineCounter, path: FieldPath): Place {
  const file = ASSERTIONS_FILE;
  // A missing field has no place, so the place of the innermost field around it is taken.
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const start = isNode(node) ? node.range?.[0] : undefined;
    if (start === undefined) continue;
    const { line, col: column } = lines.linePos(start);
    return { file, path, line, column };
  }
  return { file, path, line: 1, column: 1 };
}

function placeOfKey(document: Document, lines: LineCounter, path: FieldPath, key: string): Place {
  const holder = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(holder) ? holder.items.find((item) => String(item.key) === key) : undefined;
  const start = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  if (start === undefined) return placeOf(document, lines, path);
  const { line, col: column } = lines.linePos(start);
  return { file: ASSERTIONS_FILE, path: [...path, key], line, column };
}

function checkShape(document: Document, lines: LineCounter): Pick<ReadAssertions, "assertions" | "issues"> {
  const result = assertionsSchema.safeParse(document.toJS() ?? {});
  if (result.success) return { assertions: result.data, issues: [] };
  const issues = result.error.issues.flatMap((problem) => {
    const path = problem.path.map((step) => (typeof step === "number" ? step : String(step)));
    if (problem.code !== "unrecognized_keys") {
      const at = placeOf(document, lines, path);
      return cliIssue("ASSERTIONS_INVALID", at, `${path.join(".") || "The file"} ${problem.message}.`);
    }
    return problem.keys.map((key) => {
      const at = placeOfKey(document, lines, path, key);
      const holder = path.length === 0 ? "the file" : path.join(".");
      return cliIssue("ASSERTIONS_INVALID", at, `"${key}" is no field of ${holder}.`);
    });
  });
  return { assertions: undefined, issues };
}

function parseAssertions(text: string): ReadAssertions {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const locate = ({ code, path, message, fix }: AssertionFinding): Issue =>
    cliIssue(code, placeOf(document, lines, path), message, fix);
  const problems = document.errors.map(({ pos, message }) => {
    const { line, col: column } = lines.linePos(pos[0]);
    return cliIssue("ASSERTIONS_INVALID", { file: ASSERTIONS_FILE, path: [], line, column }, message);
  });
  if (problems.length > 0) return { assertions: undefined, issues: problems, locate };
  return { ...checkShape(document, lines), locate };
}

function missing(): ReadAssertions {
  const message = "The file is missing; without it, a release could lose records unnoticed.";
  const fix = "Restore it from git; an empty file demands nothing.";
  const issues = [cliIssue("ASSERTIONS_INVALID", ASSERTIONS_FILE, message, fix)];
  return { ...parseAssertions(""), assertions: undefined, issues };
}

/** Reads the assertions. A missing file is an issue, so that deleting the file does not switch them off. */
export function readAssertions(root: string): ReadAssertions {
  const text = readIfThere(join(root, ASSERTIONS_FILE));
  return text === undefined ? missing() : parseAssertions(text);
}
