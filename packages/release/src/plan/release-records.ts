import { checkRecordValues, type LedgerDataset, type PlainRecords } from "@claimwire/ledger";
import { hasErrors } from "@claimwire/schema";
import { coverRecords } from "../causes/cover-records.js";
import { recordFile } from "../files.js";
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
  const refused = checkRecordValues(target);
  if (refused.length > 0) {
    const issues = refused.map((one) => ({ ...one, at: { ...one.at, file: recordFile(one.at.file) } }));
    return { release: undefined, issues };
  }
  const { digests, changes, issues } = coverRecords(base, target, notes, listKeys);
  if (hasErrors(issues)) return { release: undefined, issues };
  const made = releasePending({ newest, base, digests, changes, notes }, plan);
  return { release: made.release, issues: [...issues, ...made.issues] };
}
