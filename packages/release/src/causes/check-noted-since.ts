import type { Difference } from "@claimwire/ledger";
import { type Issue, recordFile } from "@claimwire/schema";
import { releaseIssue } from "../issues.js";
import type { ClaimsNote } from "../types.js";
import { coversAll, namesOf } from "./cover-changes.js";

/** What changed since a commit. */
export interface SinceCommit {
  /** How a reader knows the commit. */
  readonly name: string;
  readonly differences: readonly Difference[];
  /** The why-notes that were added or edited since. */
  readonly notes: readonly ClaimsNote[];
}

/**
 * Finds the records that changed since a commit, are not released as they are (`pending`), and are named by no note of
 * the same time: an older note explains an older change of the record. An edit of what no release holds needs none: the
 * note of the addition tells of the record as it is then.
 */
export function checkNotedSince(
  { name, differences, notes }: SinceCommit,
  pending: readonly Difference[],
): Issue[] {
  const noted = new Set(notes.flatMap(({ records }) => records));
  const open = new Set(pending.flatMap(namesOf));
  const added = new Set(pending.filter(({ op }) => op === "added").map(({ record }) => record));
  const lacking = differences.filter((difference) => {
    if (difference.op === "edited" && added.has(difference.record)) return false;
    const names = namesOf(difference);
    const isNoted = names.some((one) => noted.has(one)) || notes.some((note) => coversAll(note, difference));
    return names.some((one) => open.has(one)) && !isNoted;
  });
  return lacking.map(({ record, op }) => {
    const message = `${record} (${op}) changed since ${name}, and no why-note that was added or edited since then names it.`;
    const fix = `Write one:  npx claimwire change --records ${record}`;
    return releaseIssue("CHANGE_UNNOTED", recordFile(record), message, fix);
  });
}
