import {
  checkNoteValues,
  checkRecordValues,
  type LedgerDataset,
  type LedgerIssue,
  type PlainRecords,
} from "@claimwire/ledger";
import { hasErrors, noteFile, recordFile } from "@claimwire/schema";
import { coverRecords } from "../causes/cover-records.js";
import { type MadeClaimsRelease, type ReleaseChoices, releasePending } from "../pending/release-pending.js";
import type { ClaimsNote, ClaimsRelease } from "../types.js";

export interface RecordsToRelease extends ReleaseChoices {
  /** The newest release; undefined for the first. */
  readonly previous: ClaimsRelease | undefined;
  /** The dataset of the newest release, as `replay` gives it; undefined for the first release. */
  readonly base: LedgerDataset | undefined;
  /** The records to release. */
  readonly target: PlainRecords;
  readonly notes: readonly ClaimsNote[];
}

const NOTHING: LedgerDataset = { records: new Map(), digests: new Map(), withheld: new Set() };

/**
 * Turns records into a release: compares them with the release before, gives each difference its causes and signals by
 * the why-notes, checks that the version is a large enough step, and makes the release.
 */
export function releaseRecords(plan: RecordsToRelease): MadeClaimsRelease {
  const { previous: newest, base = NOTHING, target, notes, listKeys } = plan;
  const refused = [
    ...nameFiles(checkRecordValues(target), recordFile),
    ...nameFiles(checkNoteValues(notes), noteFile),
  ];
  if (refused.length > 0) return { release: undefined, issues: refused };
  const { digests, changes, issues } = coverRecords(base, target, notes, listKeys);
  if (hasErrors(issues)) return { release: undefined, issues };
  const made = releasePending({ newest, base, digests, changes, notes }, plan);
  return { release: made.release, issues: [...issues, ...made.issues] };
}

function nameFiles(issues: readonly LedgerIssue[], fileOf: (name: string) => string): LedgerIssue[] {
  return issues.map((issue) => ({ ...issue, at: { ...issue.at, file: fileOf(issue.at.file) } }));
}
