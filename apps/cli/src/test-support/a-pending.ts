import { compare, digestRecords, replay } from "@claimwire/ledger";
import { type ClaimsNote, type ClaimsRelease, coverChanges, releaseRecords } from "@claimwire/release";
import { LIST_KEYS, type Records } from "@claimwire/schema";

import { aDataset, type RecordOverrides } from "@claimwire/testing";
import type { Pending } from "../checkout/pending.js";

const FIRST: ClaimsNote = {
  name: "first-note",
  bump: "major",
  summary: "Begin.",
  cause: "coverage",
  records: ["*"],
};

/** The first release of `aDataset()`. */
export function firstRelease(records: Records = aDataset()): ClaimsRelease {
  const { release } = releaseRecords({
    previous: undefined,
    base: undefined,
    target: records,
    version: "1.0.0",
    now: "2026-01-01T00:00:00Z",
    notes: [FIRST],
    listKeys: LIST_KEYS,
  });
  if (release === undefined) throw new Error("The first release cannot be made.");
  return release;
}

/** What is pending when, after `releases`, the records are `aDataset(overrides)` and the notes are these. */
export function aPending(
  overrides: RecordOverrides = {},
  notes: readonly ClaimsNote[] = [],
  releases: readonly ClaimsRelease[] = [firstRelease()],
): Pending {
  const base = replay(releases);
  const records = aDataset(overrides);
  const digests = digestRecords(records, LIST_KEYS);
  const known = { base: base.digests, target: digests };
  const { changes, issues } = coverChanges(compare(base.records, records, LIST_KEYS, known), notes);
  const newest = releases.at(-1);
  const found = { releases, isProven: true, newest, base, records, digests, notes, noteFiles: [] };
  return { ...found, changes, issues, needed: undefined, asked: undefined };
}
