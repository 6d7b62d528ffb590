import {
  type ClaimsNote,
  type ClaimsRelease,
  findPending,
  type Pending,
  releaseRecords,
} from "@claimwire/release";
import type { Records } from "@claimwire/schema";
import { aDataset, type RecordOverrides } from "@claimwire/testing";

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
  return findPending({
    data: { records: aDataset(overrides), issues: [] },
    ledger: { releases, issues: [] },
    written: { notes, files: [], packageName: "@claimwire/dataset", issues: [] },
  });
}
