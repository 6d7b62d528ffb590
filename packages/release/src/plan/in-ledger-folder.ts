import type { LedgerIssue } from "@claimwire/ledger";
import { LEDGER_FOLDER } from "@claimwire/schema";

/** Issues of the ledger, which name a file in its folder, with the path of that file from the root of the checkout. */
export function inLedgerFolder(issues: readonly LedgerIssue[]): LedgerIssue[] {
  return issues.map((issue) => ({
    ...issue,
    at: { ...issue.at, file: `${LEDGER_FOLDER}/${issue.at.file}` },
  }));
}
