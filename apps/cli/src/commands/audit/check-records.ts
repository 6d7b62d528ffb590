import { type PlainRecords, replay } from "@claimwire/ledger";
import { type ClaimsRelease, coverRecords } from "@claimwire/release";
import type { Issue } from "@claimwire/schema";
import type { CommittedHistory } from "@claimwire/store";
import type { Committed } from "../../checkout/read-committed.js";
import { readCommittedNotes } from "../../checkout/read-committed-notes.js";
import { cliIssue } from "../../issues.js";
import { findDisagreements, LedgerDigests } from "./ledger-digests.js";

const NAMED_AT_MOST = 10;

/**
 * Compares each committed release with the record files of the commit that added it: the dataset of the release and the
 * changes that why-notes in the same commit cover must give these files. So a release that was rebased, squashed or
 * cherry-picked over later data stays sound. `releases` are the releases of the ledger, oldest first, proved by replay.
 */
export async function checkRecords(
  history: CommittedHistory,
  committed: readonly Committed[],
  releases: readonly ClaimsRelease[],
  packageName: string,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  const ledger = new LedgerDigests(releases);
  // A record that disagrees once does so until it changes again, so it is compared each time.
  let keys = new Set<string>();
  let index = 0;
  for await (const snapshot of history.snapshots(committed.map(({ commit }) => commit))) {
    const one = committed[index] as Committed;
    keys = new Set([...keys, ...snapshot.changed, ...ledger.advance(one.release.version)]);
    index += 1;
    // A commit that added several releases holds the records of the last one.
    if (committed[index]?.commit === one.commit) continue;
    const found = findDisagreements(snapshot.records, ledger.digests, keys, one.release);
    // Files that cannot be read, such as the second of two files with one id.
    const unread = snapshot.issues.map(
      ({ at, message }) => `${at.file} cannot be compared with it (${message})`,
    );
    const uncovered =
      found.length === 0 ? [] : await findUncovered(history, one, releases, snapshot.records, packageName);
    const told = found.filter(({ key }) => uncovered.includes(key)).map(({ message }) => message);
    issues.push(...disagreementIssues(one, [...told, ...unread]));
    keys = new Set(found.map(({ key }) => key));
  }
  return issues;
}

/** The keys of the records in a commit that differ from a release, without a why-note in that commit that covers them. */
async function findUncovered(
  history: CommittedHistory,
  { commit, release }: Committed,
  releases: readonly ClaimsRelease[],
  records: PlainRecords,
  packageName: string,
): Promise<string[]> {
  const base = replay(releases.slice(0, releases.findIndex(({ digest }) => digest === release.digest) + 1));
  const notes = await readCommittedNotes(history, commit, packageName);
  const { changes } = coverRecords(base, records, notes, release.listKeys);
  return changes
    .filter(({ causes }) => causes.length === 0)
    .flatMap(({ record, successors = {} }) => [record, ...Object.keys(successors)]);
}

function disagreementIssues({ file, commit, release }: Committed, found: readonly string[]): Issue[] {
  if (found.length === 0) return [];
  const shown = found.slice(0, NAMED_AT_MOST).join(", ");
  const more = found.length > NAMED_AT_MOST ? `, and ${found.length - NAMED_AT_MOST} more` : "";
  const message = `It does not agree with the records of commit ${commit.slice(0, 12)}, which added it, and no why-note there covers the difference: ${shown}${more}.`;
  const entry = `{ record: releases/${release.version}, reason: <why> }`;
  const fix = `Before the commit is pushed, commit the release together with the records that it was made of. Afterwards, say in data/exceptions.yaml, under RELEASE_COMMIT:, why this release is right all the same:  - ${entry}`;
  return [cliIssue("RELEASE_COMMIT", file, message, fix)];
}
