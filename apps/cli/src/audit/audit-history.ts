import type { ClaimsRelease } from "@claimwire/release";
import { type Issue, releaseFile } from "@claimwire/schema";
import { type CommittedHistory, openHistory } from "@claimwire/store";
import { cliIssue } from "../issues.js";
import { checkKept } from "./check-kept.js";
import { checkRecords } from "./check-records.js";
import { readCommitted } from "./read-committed.js";

/** What git could prove about the ledger. */
export interface AuditedHistory {
  readonly issues: readonly Issue[];
  /** The versions that were held against the commit that added them. */
  readonly checked: readonly string[];
  /** The versions whose files no commit that is here added. */
  readonly unchecked: readonly string[];
}

/** The ledger as its files are now. */
export interface PresentLedger {
  /** Oldest first: those whose files can be read. */
  readonly releases: readonly ClaimsRelease[];
  /** Whether replay proved them; else only what is missing can be told. */
  readonly isProven: boolean;
}

/**
 * Holds the ledger against git: every release that was ever committed must be in it as it was committed, and lead to
 * the record files of the commit that added it.
 */
export async function auditHistory(root: string, ledger: PresentLedger): Promise<AuditedHistory> {
  const history = await openHistory(root);
  if (history.state === "none") {
    const message = `${history.reason} The releases were not held against the commits that added them.`;
    const unchecked = ledger.isProven ? ledger.releases.map(({ version }) => version) : [];
    return { issues: [missing(message)], checked: [], unchecked };
  }
  try {
    return await auditCommits(history, ledger, root);
  } finally {
    await history.close();
  }
}

function missing(message: string, fix?: string): Issue {
  return cliIssue("HISTORY_MISSING", { file: ".git", path: [] }, message, fix);
}

async function auditCommits(
  history: CommittedHistory,
  { releases, isProven }: PresentLedger,
  root: string,
): Promise<AuditedHistory> {
  const ledger = await readCommitted(history);
  const { committed, issues } = await checkKept(history, ledger, releases, root);
  const gone = issues.filter(({ code }) => code === "RELEASE_MISSING");
  if (!isProven) return { issues: gone, checked: [], unchecked: [] };
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
  return [missing(message, "To hold every release against git:  git fetch --unshallow")];
}
