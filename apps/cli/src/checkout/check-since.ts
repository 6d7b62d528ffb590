import { compare, type PlainRecords } from "@claimwire/ledger";
import { checkFalls, checkNotedSince } from "@claimwire/release";
import { type Issue, LIST_KEYS, parseRecord, type RecordKey, type Records } from "@claimwire/schema";
import { type CommittedHistory, openHistory } from "@claimwire/store";
import { badArgument, userError } from "../shell/user-error.js";
import { placeIssues } from "./place-issues.js";
import { readCommittedNotes } from "./read-committed-notes.js";
import type { PendingCheckout } from "./read-pending.js";

async function openSince(root: string): Promise<CommittedHistory> {
  const history = await openHistory(root);
  if (history.state !== "none") return history;
  throw userError("GIT_MISSING", ".", `--since needs git. ${history.reason}`, "Leave --since out.");
}

async function requireCommon(history: CommittedHistory, revision: string): Promise<string> {
  const commit = await history.commonCommit(revision);
  if (commit !== undefined) return commit;
  const message = `--since: git has no "${revision}" here, or nothing that it has in common with HEAD.`;
  throw badArgument(message, "Fetch it first; a shallow clone lacks it:  git fetch --unshallow");
}

async function readRecordsAt(history: CommittedHistory, commit: string): Promise<PlainRecords> {
  for await (const { records } of history.snapshots([commit])) return new Map(records);
  return new Map();
}

/** The records that have their shape; those of an older schema cannot be counted. */
function wellFormed(records: PlainRecords): Records {
  return new Map(
    [...records].flatMap(([key, value]) => {
      const { record } = parseRecord(key as RecordKey, value);
      return record === undefined ? [] : [[key as RecordKey, record] as const];
    }),
  );
}

/**
 * Checks what a branch changes: each record that changed since the commit that HEAD has in common with `revision` is
 * named by a why-note that was added or edited since, and what falls by these changes has its reason in one of them.
 * Files that are not committed count. Stops the verb when git cannot tell.
 */
export async function checkSince(root: string, pending: PendingCheckout, revision: string): Promise<Issue[]> {
  const history = await openSince(root);
  const commit = await requireCommon(history, revision);
  if (pending.records === undefined || !pending.isProven) return [];
  const before = await readRecordsAt(history, commit);
  const older = new Set(
    (await readCommittedNotes(history, commit, pending.packageName)).map((note) => JSON.stringify(note)),
  );
  const notes = pending.notes.filter((note) => !older.has(JSON.stringify(note)));
  const differences = compare(before, pending.records, LIST_KEYS);
  const newer = new Set(notes.map(({ name }) => name));
  const falls = pending.falls.filter(({ note }) => newer.has(note));
  return [
    ...placeIssues(checkNotedSince({ name: revision, differences, notes }, pending.changes), pending.files),
    ...(pending.changes.length === 0 ? [] : checkFalls(wellFormed(before), pending.records, falls, revision)),
  ];
}
