import type { ClaimsRelease } from "@claimwire/release";
import { type Issue, releaseFile } from "@claimwire/schema";
import { type CommittedHistory, openHistory, readExceptions } from "@claimwire/store";
import { checkCommittedReleases } from "../../checkout/check-committed-releases.js";
import { type Committed, readCommitted } from "../../checkout/read-committed.js";
import { cliIssue } from "../../issues.js";
import { checkRecords } from "./check-records.js";

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
  /** The package whose version is the dataset's. */
  readonly packageName: string;
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
  { releases, isProven, packageName }: PresentLedger,
  root: string,
): Promise<AuditedHistory> {
  const ever = await readCommitted(history, releases, root);
  const { committed, issues } = await checkCommittedReleases(history, ever, releases, root);
  const missing = issues.filter(({ code }) => code === "RELEASE_MISSING");
  if (!isProven) return { issues: missing, checked: [], unchecked: [] };
  const { compared, together } = splitCommitted(committed);
  const checked = compared.map(({ release }) => release.version);
  const unchecked = releases.map(({ version }) => version).filter((version) => !checked.includes(version));
  const disagreeing = await checkRecords(history, committed, releases, packageName);
  return {
    issues: [
      ...checkDepth(history, unchecked),
      ...warnOfTogether(together),
      ...issues,
      ...applyReleaseExceptions(disagreeing, checked, root),
    ],
    checked,
    unchecked,
  };
}

/** One commit may bring several releases, as an import or a squash does: it can prove only the newest of them. */
function splitCommitted(committed: readonly Committed[]): {
  readonly compared: readonly Committed[];
  readonly together: readonly Committed[];
} {
  const isCompared = (one: Committed, index: number): boolean => committed[index + 1]?.commit !== one.commit;
  return {
    compared: committed.filter(isCompared),
    together: committed.filter((one, index) => !isCompared(one, index)),
  };
}

function warnOfTogether(together: readonly Committed[]): Issue[] {
  if (together.length === 0) return [];
  const versions = together.map(({ release }) => release.version).join(", ");
  const message = `The history was cut: a commit brought ${versions} together with a later release, so git cannot show the records of each.`;
  return [historyMissing(message, "Nothing is to be done; the chain proves these releases.")];
}

/** Leaves out the issues of releases of which `data/exceptions.yaml` says why they are right all the same. */
function applyReleaseExceptions(issues: readonly Issue[], checked: readonly string[], root: string): Issue[] {
  const { releases, place } = readExceptions(root);
  const files = new Set(issues.map(({ at }) => at.file));
  const excepted = new Set(releases.map(({ version }) => releaseFile(version)));
  const unused = releases.filter(
    ({ version }) => checked.includes(version) && !files.has(releaseFile(version)),
  );
  const problems = unused.map(({ version, path }) => ({
    code: "EXCEPTION_UNUSED" as const,
    severity: "error" as const,
    path,
    message: `The commit of ${version} proves it, so the exception is not needed.`,
    fix: "Remove the entry from the list.",
  }));
  return [...issues.filter(({ at }) => !excepted.has(at.file)), ...place(problems)];
}

function checkDepth({ state }: CommittedHistory, unchecked: readonly string[]): Issue[] {
  if (state === "full" || unchecked.length === 0) return [];
  const message = `This is a shallow clone: the commits that added ${unchecked.join(", ")} are not here.`;
  return [historyMissing(message, "To compare every release with git:  git fetch --unshallow")];
}
