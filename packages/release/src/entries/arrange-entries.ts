import { byCodeUnits, makesEntry, type PlainRecords } from "@claimwire/ledger";
import { minDate, type Source } from "@claimwire/schema";
import type { Signal } from "../codes.js";
import { withOwnFields } from "../signals/follow-stubs.js";
import { subjectOf } from "../signals/subject-of.js";
import type { ClaimsPendingChange } from "../types.js";
import { bundleOf } from "./bundle-of.js";

/** Up to this many entries of one signal in one release are never folded. */
export const MAX_UNBUNDLED = 20;

/**
 * Gives each change that makes an entry its place among the entries of the release, from 0, the oldest, and, where the
 * release has more than `MAX_UNBUNDLED` entries of one signal, says which of them may be folded. Entries come in the
 * order of the changes, except that follow-ups come after all others, in order of publication. `before` and `after` are
 * the records on both sides of the release.
 */
export function arrangeEntries(
  changes: readonly ClaimsPendingChange[],
  before: PlainRecords,
  after: PlainRecords,
): readonly ClaimsPendingChange[] {
  const news = changes.filter(makesEntry);
  const followUps = news
    .filter(isFollowUp)
    .map((change) => ({ change, day: publicationDay(change, before, after) }))
    .sort((a, b) => byCodeUnits(a.day, b.day) || byCodeUnits(a.change.record, b.change.record));
  const ordered = [...news.filter((change) => !isFollowUp(change)), ...followUps.map(({ change }) => change)];
  const places = new Map(ordered.map((change, entry) => [change, entry]));
  const counts = new Map<Signal | undefined, number>();
  for (const { signals } of news) counts.set(signals[0], (counts.get(signals[0]) ?? 0) + 1);
  return changes.map((change) => {
    const entry = places.get(change);
    if (entry === undefined) return change;
    const isMany = (counts.get(change.signals[0]) ?? 0) > MAX_UNBUNDLED;
    // An asserter whose record has a new id is still the same asserter.
    const bundle = isMany ? bundleOf(withOwnFields(change, before, after)) : undefined;
    return { ...change, entry, ...(bundle === undefined ? {} : { bundle }) };
  });
}

function isFollowUp({ signals }: ClaimsPendingChange): boolean {
  return signals.includes("follow-up");
}

/** The first day on which a source can have been published; empty when no date is known. A split one counts as it was. */
function publicationDay(change: ClaimsPendingChange, before: PlainRecords, after: PlainRecords): string {
  const source = change.op === "split" ? before.get(change.record) : after.get(subjectOf(change));
  return minDate((source as Partial<Source> | undefined)?.published ?? "") ?? "";
}
