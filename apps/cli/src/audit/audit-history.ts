import { parseRelease, type Release } from "@claimwire/changes";
import { type Issue, issue } from "@claimwire/schema";
import { type CommittedHistory, LEDGER_FOLDER, openHistory } from "@claimwire/store";
import { findDisagreements, LedgerDigests } from "./ledger-digests.js";

/** What git could prove about the ledger. */
export interface AuditedHistory {
  readonly issues: readonly Issue[];
  /** The versions that were held against the commit that added them. */
  readonly checked: readonly string[];
  /** The versions whose files no commit that is here added. */
  readonly unchecked: readonly string[];
}

/** A release, and the commit that added its file. */
interface Committed {
  readonly release: Release;
  readonly file: string;
  readonly commit: string;
}

const NAMED_AT_MOST = 10;

/**
 * Holds each release against git: its file against what was committed, and the dataset that it leads to against the
 * record files of the commit that added it. `releases` are oldest first, and were proved by replay.
 */
export async function auditHistory(root: string, releases: readonly Release[]): Promise<AuditedHistory> {
  const history = await openHistory(root);
  const unchecked = releases.map(({ version }) => version);
  if (history.state === "none") {
    const message = `${history.reason} The releases were not held against the commits that added them.`;
    return { issues: [missing(message)], checked: [], unchecked };
  }
  try {
    return await auditCommits(history, releases);
  } finally {
    await history.close();
  }
}

function missing(message: string, fix?: string): Issue {
  return issue("HISTORY_MISSING", { file: ".git", path: [] }, message, fix);
}

async function auditCommits(
  history: CommittedHistory,
  releases: readonly Release[],
): Promise<AuditedHistory> {
  const added = await history.commitsThatAdded(LEDGER_FOLDER);
  const committed = releases.flatMap((release): Committed[] => {
    const file = `${LEDGER_FOLDER}/${release.version}.json`;
    const commit = added.get(file);
    return commit === undefined ? [] : [{ release, file, commit }];
  });
  const checked = committed.map(({ release }) => release.version);
  const unchecked = releases.map(({ version }) => version).filter((version) => !checked.includes(version));
  const issues = [
    ...checkDepth(history, unchecked),
    ...(await checkFiles(history, committed)),
    ...(await checkRecords(history, committed, releases)),
  ];
  return { issues, checked, unchecked };
}

function checkDepth({ state }: CommittedHistory, unchecked: readonly string[]): Issue[] {
  if (state === "full" || unchecked.length === 0) return [];
  const message = `This is a shallow clone: the commits that added ${unchecked.join(", ")} are not here.`;
  return [missing(message, "To hold every release against git:  git fetch --unshallow")];
}

/** Withholding content changes a release's file, but never its digest. */
async function checkFiles(history: CommittedHistory, committed: readonly Committed[]): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const { release, file, commit } of committed) {
    const bytes = await history.readFile(commit, file);
    const then = parseRelease(bytes?.toString("utf8") ?? "", file).release;
    if (then?.digest === release.digest) continue;
    const short = commit.slice(0, 12);
    const fix = `Release files are never edited. Restore it:  git checkout ${short} -- ${file}`;
    const message = `It is not the release that commit ${short} added.`;
    issues.push(issue("RELEASE_REWRITTEN", { file, path: [] }, message, fix));
  }
  return issues;
}

async function checkRecords(
  history: CommittedHistory,
  committed: readonly Committed[],
  releases: readonly Release[],
): Promise<Issue[]> {
  const issues: Issue[] = [];
  const ledger = new LedgerDigests(releases);
  // A record that once disagrees does so until it changes again: it is looked at each time.
  let keys = new Set<string>();
  let index = 0;
  for await (const { records, changed } of history.snapshots(committed.map(({ commit }) => commit))) {
    const { release, file, commit } = committed[index] as Committed;
    keys = new Set([...keys, ...changed, ...ledger.advance(release.version)]);
    const found = findDisagreements(records, ledger.digests, keys, release);
    if (found.length > 0)
      issues.push(
        disagreement(
          file,
          commit,
          found.map(({ message }) => message),
        ),
      );
    keys = new Set(found.map(({ key }) => key));
    index += 1;
  }
  return issues;
}

function disagreement(file: string, commit: string, found: readonly string[]): Issue {
  const shown = found.slice(0, NAMED_AT_MOST).join(", ");
  const more = found.length > NAMED_AT_MOST ? `, and ${found.length - NAMED_AT_MOST} more` : "";
  const message = `It does not agree with the records of commit ${commit.slice(0, 12)}, which added it: ${shown}${more}.`;
  const fix = "A release is committed with the records it was made of, and with nothing that changes them.";
  return issue("RELEASE_COMMIT", { file, path: [] }, message, fix);
}
