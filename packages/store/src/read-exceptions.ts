import { lstatSync } from "node:fs";
import {
  type Exception,
  type ExceptionProblem,
  type Issue,
  issueAt,
  parseExceptions,
} from "@claimwire/schema";
import { locate } from "./locate.js";
import { parseYaml } from "./parse-yaml.js";
import { readRecordText } from "./read-record-text.js";

export const EXCEPTIONS_FILE = "data/exceptions.yaml";

export interface ReadExceptions {
  readonly exceptions: readonly Exception[];
  readonly issues: readonly Issue[];
  /** Gives problems that show only with the records their line and column. */
  place(problems: readonly ExceptionProblem[]): Issue[];
}

const NONE: ReadExceptions = { exceptions: [], issues: [], place: () => [] };

function placeProblems(problems: readonly ExceptionProblem[], text: string): Issue[] {
  if (problems.length === 0) return [];
  const locator = locate(text);
  return problems.map((problem) => {
    const { path } = problem;
    // A problem of a code stands at the code itself, and not at the list below it.
    const position = path.length === 1 ? locator?.keyAt(path) : locator?.valueAt(path);
    return issueAt({ file: EXCEPTIONS_FILE, path, ...position }, problem);
  });
}

function parseText(text: string): ReadExceptions {
  const place = (problems: readonly ExceptionProblem[]): Issue[] => placeProblems(problems, text);
  const { value, issues } = parseYaml(text, EXCEPTIONS_FILE);
  // A list of which nothing is left may stay, with its comments.
  const ofSyntax = issues.filter(({ code }) => code !== "FILE_EMPTY");
  if (ofSyntax.length > 0) return { exceptions: [], issues: ofSyntax, place };
  const { exceptions, problems } = parseExceptions(value);
  return { exceptions, issues: place(problems), place };
}

/** Reads which records may break which rules. There need be no such file; a link in its place is not followed. */
export function readExceptions(root: string): ReadExceptions {
  const path = `${root}/${EXCEPTIONS_FILE}`;
  if (!isListed(path)) return NONE;
  const { text, issue: unreadable } = readRecordText(path, EXCEPTIONS_FILE);
  return text === undefined ? { ...NONE, issues: [unreadable] } : parseText(text);
}

/** Whether there is such a file. What is wrong with a link, or with the folder `data`, `list-record-files` reports. */
function isListed(path: string): boolean {
  try {
    return !lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
