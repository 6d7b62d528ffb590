import { publishedAt } from "@claimwire/feeds";
import { makesEntry } from "@claimwire/ledger";
import type { ClaimsChange, ClaimsRelease } from "@claimwire/release";

/** A change that makes an entry, and when that is published. */
export interface PlacedChange {
  readonly change: ClaimsChange;
  readonly published: string;
}

/**
 * The changes of a release that make entries, oldest entry first, a second apart. From format 2 on the release says in
 * which order they come, and only entries take seconds; in format 1 the order is that of the changes, each of which
 * takes a second.
 */
export function placeChanges({ format, changes, released }: ClaimsRelease): readonly PlacedChange[] {
  const time = Date.parse(released);
  const told = format === 1 ? changes : inOrderOfEntries(changes);
  return told
    .map((change, index) => ({ change, published: publishedAt(time, index, told.length) }))
    .filter(({ change }) => makesEntry(change));
}

function inOrderOfEntries(changes: readonly ClaimsChange[]): readonly ClaimsChange[] {
  return changes
    .filter(({ entry }) => entry !== undefined)
    .toSorted((a, b) => Number(a.entry) - Number(b.entry));
}
