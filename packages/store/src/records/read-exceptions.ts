import { lstatSync } from "node:fs";
import {
  EXCEPTIONS_FILE,
  type Exception,
  type ExceptionProblem,
  type Issue,
  issueAt,
  parseExceptions,
  type ReleaseException,
} from "@claimwire/schema";
import { locate } from "../text/locate.js";
import { parseYaml } from "../text/parse-yaml.js";
import { readRecordText } from "../text/read-text.js";

export interface ReadExceptions {
  /** Whether the list is known; without it, nobody can say which issues it lets through. */
  readonly isKnown: boolean;
  readonly exceptions: readonly Exception[];
  /** The releases that their commits need not prove. */
  readonly releases: readonly ReleaseException[];
  readonly issues: readonly Issue[];
  /** Adds line and column to problems that show only when the records are known. */
  place(problems: readonly ExceptionProblem[]): Issue[];
}

const NONE: ReadExceptions = { isKnown: true, exceptions: [], releases: [], issues: [], place: () => [] };

function placeProblems(problems: readonly ExceptionProblem[], text: string): Issue[] {
  if (problems.length === 0) return [];
  const locator = locate(text);
  return problems.map((problem) => {
    const { path } = problem;
    // A problem of a code is reported at the code, not at the list below it.
    const position = path.length === 1 ? locator?.keyAt(path) : locator?.valueAt(path);
    return issueAt({ file: EXCEPTIONS_FILE, path, ...position }, problem);
  });
}

function parseText(text: string): ReadExceptions {
  const place = (problems: readonly ExceptionProblem[]): Issue[] => placeProblems(problems, text);
  const { value, issues } = parseYaml(text, EXCEPTIONS_FILE);
  // An empty list may stay, with its comments.
  const ofSyntax = issues.filter(({ code }) => code !== "FILE_EMPTY");
  if (ofSyntax.length > 0) return { isKnown: false, exceptions: [], releases: [], issues: ofSyntax, place };
  const { exceptions, releases, problems } = parseExceptions(value);
  // What a wrong line was to let through cannot be told from what nobody let through.
  return { isKnown: problems.length === 0, exceptions, releases, issues: place(problems), place };
}

/** Reads which records may break which rules. The file may be missing; a link in its place is not followed. */
export function readExceptions(root: string): ReadExceptions {
  const path = `${root}/${EXCEPTIONS_FILE}`;
  if (!isListed(path)) return NONE;
  const { text, issue: unreadable } = readRecordText(path, EXCEPTIONS_FILE);
  return text === undefined ? { ...NONE, isKnown: false, issues: [unreadable] } : parseText(text);
}

/** Whether the file exists. `listRecordFiles` reports a link, and what is wrong with the folder `data`. */
function isListed(path: string): boolean {
  try {
    return !lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
