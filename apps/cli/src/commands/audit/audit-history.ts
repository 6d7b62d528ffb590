import type { ClaimsRelease } from "@claimwire/release";
import { type Issue, releaseFile } from "@claimwire/schema";
import { type CommittedHistory, openHistory } from "@claimwire/store";
import { cliIssue } from "../../issues.js";
import { checkCommittedReleases } from "./check-committed-releases.js";
import { checkRecords } from "./check-records.js";
import { readCommitted } from "./read-committed.js";

/** What git could prove about the ledger. */
export interface AuditedHistory {
  readonly issues: readonly Issue[];
  /** The versions that were compared with the commit that added them. */
  readonly checked: readonly string[];
  /** The versions whose adding commit is not in this clone, or does not exist yet. */
  readonly unchecked: readonly string[];
}

/** The ledger as its files are now. */
export interface PresentLedger {
  /** The releases whose files can be read, oldest first. */
  readonly releases: readonly ClaimsRelease[];
  /** Whether replay proved them; otherwise only missing releases are reported. */
  readonly isProven: boolean;
}

/**
 * Compares the ledger with the git history: it must hold every release that was ever committed, unchanged, and each
 * release must lead to the record files of the commit that added it.
 */
export async function auditHistory(root: string, ledger: PresentLedger): Promise<AuditedHistory> {
  const history = await openHistory(root);
  if (history.state === "none") {
    const message = `${history.reason} The releases were not compared with the commits that added them.`;
    const unchecked = ledger.isProven ? ledger.releases.map(({ version }) => version) : [];
    return { issues: [historyMissing(message)], checked: [], unchecked };
  }
  return auditCommits(history, ledger, root);
}

function historyMissing(message: string, fix?: string): Issue {
  return cliIssue("HISTORY_MISSING", ".git", message, fix);
}

async function auditCommits(
  history: CommittedHistory,
  { releases, isProven }: PresentLedger,
  root: string,
): Promise<AuditedHistory> {
  const ledger = await readCommitted(history);
  const { committed, issues } = await checkCommittedReleases(history, ledger, releases, root);
  const missing = issues.filter(({ code }) => code === "RELEASE_MISSING");
  if (!isProven) return { issues: missing, checked: [], unchecked: [] };
  const added = new Set(ledger.ever.flatMap(({ file, isAddition }) => (isAddition ? [file] : [])));
  const versions = releases.map(({ version }) => version);
  const isAdded = (version: string): boolean => added.has(releaseFile(version));
  const unchecked = versions.filter((version) => !isAdded(version));
  return {
    issues: [
      ...checkDepth(history, unchecked),
      ...issues,
      ...(await checkRecords(history, committed, releases)),
    ],
    checked: versions.filter(isAdded),
    unchecked,
  };
}

function checkDepth({ state }: CommittedHistory, unchecked: readonly string[]): Issue[] {
  if (state === "full" || unchecked.length === 0) return [];
  const message = `This is a shallow clone: the commits that added ${unchecked.join(", ")} are not here.`;
  return [historyMissing(message, "To compare every release with git:  git fetch --unshallow")];
}
