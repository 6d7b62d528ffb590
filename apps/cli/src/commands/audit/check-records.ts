import type { ClaimsRelease } from "@claimwire/release";
import type { Issue } from "@claimwire/schema";
import type { CommittedHistory } from "@claimwire/store";
import { cliIssue } from "../../issues.js";
import { findDisagreements, LedgerDigests } from "./ledger-digests.js";
import type { Committed } from "./read-committed.js";

const NAMED_AT_MOST = 10;

/**
 * Compares the dataset of each committed release with the record files of the commit that added it. `releases` are the
 * releases of the ledger, oldest first, proved by replay.
 */
export async function checkRecords(
  history: CommittedHistory,
  committed: readonly Committed[],
  releases: readonly ClaimsRelease[],
): Promise<Issue[]> {
  const issues: Issue[] = [];
  const ledger = new LedgerDigests(releases);
  // A record that disagrees once does so until it changes again, so it is compared each time.
  let keys = new Set<string>();
  let index = 0;
  for await (const snapshot of history.snapshots(committed.map(({ commit }) => commit))) {
    const one = committed[index] as Committed;
    keys = new Set([...keys, ...snapshot.changed, ...ledger.advance(one.release.version)]);
    const found = findDisagreements(snapshot.records, ledger.digests, keys, one.release);
    // Files that cannot be read, such as the second of two files with one id.
    const unread = snapshot.issues.map(
      ({ at, message }) => `${at.file} cannot be compared with it (${message})`,
    );
    issues.push(...disagreementIssues(one, [...found.map(({ message }) => message), ...unread]));
    keys = new Set(found.map(({ key }) => key));
    index += 1;
  }
  return issues;
}

function disagreementIssues({ file, commit }: Committed, found: readonly string[]): Issue[] {
  if (found.length === 0) return [];
  const shown = found.slice(0, NAMED_AT_MOST).join(", ");
  const more = found.length > NAMED_AT_MOST ? `, and ${found.length - NAMED_AT_MOST} more` : "";
  const message = `It does not agree with the records of commit ${commit.slice(0, 12)}, which added it: ${shown}${more}.`;
  const fix =
    "Commit a release together with the records that it was made of, and without other changes of records.";
  return [cliIssue("RELEASE_COMMIT", file, message, fix)];
}
