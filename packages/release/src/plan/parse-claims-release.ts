import {
  type LedgerIssue,
  ledgerIssue,
  type ParsedRelease,
  parseRelease,
  type Release,
} from "@claimwire/ledger";
import { CAUSES, SIGNALS } from "../codes.js";
import type { ClaimsRelease } from "../types.js";

export interface ParsedClaimsRelease {
  /** Undefined when there is an issue. */
  readonly release: ClaimsRelease | undefined;
  readonly issues: readonly LedgerIssue[];
}

/**
 * Reads the text of a release's file as `parseRelease` of the ledger does, and checks that its signals and causes are
 * those of the closed lists. `file` is the file's path from the root of the project.
 */
export function parseClaimsRelease(text: string, file: string): ParsedClaimsRelease {
  const parsed: ParsedRelease = parseRelease(text, file);
  if (parsed.release === undefined) return { release: undefined, issues: parsed.issues };
  const issues = checkCodes(parsed.release, file);
  return { release: issues.length === 0 ? (parsed.release as ClaimsRelease) : undefined, issues };
}

function checkCodes({ changes, notes }: Release, file: string): LedgerIssue[] {
  const refuse = (path: readonly (string | number)[], found: string, list: object): LedgerIssue[] => {
    if (Object.hasOwn(list, found)) return [];
    const allowed = Object.keys(list).join(", ");
    const message = `${path.join(".")} is ${JSON.stringify(found)}; one of ${allowed} is wanted.`;
    const fix = "Release files are never edited. Restore the file from git.";
    return [ledgerIssue("RELEASE_SHAPE", { file, path }, message, fix)];
  };
  return [
    ...changes.flatMap(({ signals, causes }, i) => [
      ...signals.flatMap((signal, k) => refuse(["changes", i, "signals", k], signal, SIGNALS)),
      ...causes.flatMap(({ code }, k) => refuse(["changes", i, "causes", k, "code"], code, CAUSES)),
    ]),
    ...notes.flatMap(({ cause }, i) => refuse(["notes", i, "cause"], cause, CAUSES)),
  ];
}
