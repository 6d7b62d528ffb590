import {
  bumpBetween,
  checkNoteValues,
  checkRecordValues,
  compare,
  digestRecords,
  type LedgerDataset,
  type LedgerIssue,
  type ListKeyTable,
  type MadeRelease,
  makeRelease,
  type PlainRecords,
} from "@claimwire/ledger";
import { type Issue, noteFile, recordFile, releaseFile } from "@claimwire/schema";

import { bumpOf, isEnough } from "../bump/bump-of.js";
import { bumpTooSmall, type CoverOptions, coverChanges } from "../causes/cover-changes.js";
import type { CauseCode, Signal } from "../codes.js";
import type { ClaimsNote, ClaimsPendingChange, ClaimsRelease } from "../types.js";
import { inLedgerFolder } from "./in-ledger-folder.js";

export interface RecordsToRelease extends CoverOptions {
  /** The newest release; undefined for the first. */
  readonly previous: ClaimsRelease | undefined;
  /** The dataset of the newest release, as `replay` gives it; undefined for the first release. */
  readonly base: LedgerDataset | undefined;
  /** The records to release. */
  readonly target: PlainRecords;
  readonly version: string;
  /** Now, as an ISO 8601 time. The release is dated later when the one before it demands that. */
  readonly now: string;
  readonly notes: readonly ClaimsNote[];
  readonly listKeys: ListKeyTable;
}

export interface ReleasedRecords extends Omit<MadeRelease<Signal, CauseCode>, "issues"> {
  readonly issues: readonly Issue[];
}

/**
 * Turns records into a release: compares them with the release before, gives each difference its causes and signals by
 * the why-notes, checks that the version is a large enough step, and makes the release.
 */
export function releaseRecords(plan: RecordsToRelease): ReleasedRecords {
  const { previous, base, target, version, notes, listKeys } = plan;
  const refused = [
    ...nameFiles(checkRecordValues(target), recordFile),
    ...nameFiles(checkNoteValues(notes), noteFile),
  ];
  if (refused.length > 0) return { release: undefined, issues: refused };
  const digests = digestRecords(target, listKeys);
  const before = base?.records ?? new Map();
  const known = { base: base?.digests ?? new Map(), target: digests };
  const differences = compare(before, target, listKeys, known);
  const { changes, issues: uncovered } = coverChanges(differences, notes, { ...plan, before });
  const issues = [...uncovered, ...checkBump(previous, version, changes)];
  if (issues.some(({ severity }) => severity === "error")) return { release: undefined, issues };
  const made = makeRelease({ ...plan, digests, changes });
  return { release: made.release, issues: [...issues, ...inLedgerFolder(made.issues)] };
}

function nameFiles(issues: readonly LedgerIssue[], fileOf: (name: string) => string): LedgerIssue[] {
  return issues.map((issue) => ({ ...issue, at: { ...issue.at, file: fileOf(issue.at.file) } }));
}

/** Whether the step to a version is as large as the changes demand. */
export function checkBump(
  previous: ClaimsRelease | undefined,
  version: string,
  changes: readonly ClaimsPendingChange[],
): Issue[] {
  const bump = previous && bumpBetween(previous.version, version);
  const needed = bumpOf(changes);
  if (bump === undefined || needed === undefined || isEnough(bump, needed)) return [];
  const found = `From ${previous?.version} to ${version} is a ${bump} step`;
  return [bumpTooSmall(releaseFile(version), found, bump, changes)];
}
