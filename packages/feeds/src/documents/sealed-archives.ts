/** How many entries an archive holds. */
export const ARCHIVE_SIZE = 50;
/** The subscription document holds at least this many entries, where there are as many. */
const KEPT_AT_LEAST = 50;
/** It holds all entries of releases that are no older than this (30 days) when the newest release is made. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/**
 * How many archives of a stream are sealed. `releasedAt` gives, by the index of an entry, when its release was made. No
 * number of newer entries seals an archive: readers fetch no archives, so an entry that was sealed at once would reach
 * nobody. The answer depends on entries and releases, not on a clock; because both only grow, no archive is ever
 * unsealed.
 */
export function sealedArchives(
  count: number,
  releasedAt: (index: number) => number,
  newestRelease: number,
): number {
  let sealed = 0;
  for (let end = ARCHIVE_SIZE; count - end >= KEPT_AT_LEAST; end += ARCHIVE_SIZE) {
    if (newestRelease - releasedAt(end - 1) <= KEPT_FOR) break;
    sealed += 1;
  }
  return sealed;
}
