import { parsePointer } from "../compare/json-pointer.js";
import { findRefused } from "../digest/canonical-json.js";
import { type LedgerCode, type LedgerIssue, ledgerIssue, RESTORE_FIX, releaseName } from "../issues.js";
import type { Release } from "../types.js";
import type { ChangeCodes } from "./change-codes.js";
import { releaseShape } from "./release-shape.js";
import { renderRelease } from "./render-release.js";
import type { ShapeProblem } from "./shape.js";

export interface ParsedRelease {
  /** Undefined when there is an issue. */
  readonly release: Release | undefined;
  readonly issues: readonly LedgerIssue[];
}

/** Enough to see what is wrong, of a file that may hold thousands of changes. */
const PROBLEMS_AT_MOST = 20;

/**
 * Reads the text of a release's file and checks its shape; whether it is true, `replay` says. `file` is the file's path
 * as issues are to name it; `codes` the signals and causes that the ledger may hold.
 */
export function parseRelease(text: string, file: string, codes: ChangeCodes = {}): ParsedRelease {
  const failed = (code: LedgerCode, message: string, fix?: string, line?: number): ParsedRelease => {
    const at = { file, path: [], ...(line === undefined ? {} : { line, column: 1 }) };
    return { release: undefined, issues: [ledgerIssue(code, at, message, fix)] };
  };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (problem) {
    const conflict = findConflict(text);
    if (conflict !== undefined) {
      const message = "The file holds the marks of a merge conflict: two branches released the same version.";
      return failed("RELEASE_SYNTAX", message, MERGE_FIX, conflict);
    }
    return failed("RELEASE_SYNTAX", `The file is not JSON: ${(problem as Error).message}`, RESTORE_FIX);
  }
  const refused = findRefused(data);
  if (refused) {
    const at = { file, path: parsePointer(refused.path) ?? [] };
    return { release: undefined, issues: [ledgerIssue("VALUE_REFUSED", at, refused.reason, RESTORE_FIX)] };
  }
  const problems: ShapeProblem[] = [];
  releaseShape(codes)(data, [], problems);
  const issues = problems
    .slice(0, PROBLEMS_AT_MOST)
    .map(({ path, message }) => ledgerIssue("RELEASE_SHAPE", { file, path }, message, RESTORE_FIX));
  if (issues.length > 0) return { release: undefined, issues };
  const release = data as Release;
  if (file.split(/[\\/]/).at(-1) === releaseName(release.version)) return { release, issues };
  const message = `The file holds release ${release.version}, which belongs in ${releaseName(release.version)}.`;
  return failed("RELEASE_NAME", message, RESTORE_FIX);
}

/** Whether the file's bytes are the standard rendering of what it holds: a byte that means nothing is found here. */
export function checkRendering(text: string, release: Release, file: string): LedgerIssue[] {
  const wanted = renderRelease(release);
  if (wanted === text) return [];
  const [found, expected] = [text.split("\n"), wanted.split("\n")];
  const line = found.findIndex((content, i) => content !== expected[i]);
  const at = { file, path: [], line: (line < 0 ? found.length : line) + 1, column: 1 };
  const message =
    "The file is not in its standard rendering: it was changed by something else than a release.";
  return [ledgerIssue("RELEASE_RENDERING", at, message, RESTORE_FIX)];
}

const MERGE_FIX =
  "Keep the release that was made first, whole, and restore the why-notes of the other (git checkout <commit before it> -- .changeset); then release again:  npx claimwire release";

function findConflict(text: string): number | undefined {
  const line = text.split("\n").findIndex((content) => /^(<{7} |={7}$|>{7} )/.test(content));
  return line < 0 ? undefined : line + 1;
}
