import { type LedgerIssue, parseRelease } from "@claimwire/ledger";
import { CAUSES, SIGNALS } from "../codes.js";
import type { ClaimsRelease } from "../types.js";

export interface ParsedClaimsRelease {
  /** Undefined when there is an issue. */
  readonly release: ClaimsRelease | undefined;
  readonly issues: readonly LedgerIssue[];
}

/**
 * Reads the text of a release's file as `parseRelease` of the ledger does; signals and causes must be those of the
 * closed lists. `file` is the file's path from the root of the project.
 */
export function parseClaimsRelease(text: string, file: string): ParsedClaimsRelease {
  const codes = { signals: Object.keys(SIGNALS), causes: Object.keys(CAUSES) };
  return parseRelease(text, file, codes) as ParsedClaimsRelease;
}
