/** How many entries an archive holds. */
export const ARCHIVE_SIZE = 50;
/** An archive is sealed when this many newer entries exist and it is old enough … */
const NEWER_NEEDED = 50;
/** … which means that its newest entry is this much older than the newest release (90 days), … */
const AGE_NEEDED = 90 * 24 * 60 * 60 * 1000;
/** … or when this many newer entries exist. */
const NEWER_ENOUGH = 200;

/**
 * How many archives of a stream are sealed. `timeOf` gives the time of an entry by its index. The answer depends on
 * entries and releases, not on a clock; because both only grow, no archive is ever unsealed.
 */
export function sealedArchives(
  count: number,
  timeOf: (index: number) => number,
  newestRelease: number,
): number {
  let sealed = 0;
  for (let end = ARCHIVE_SIZE; end <= count; end += ARCHIVE_SIZE) {
    const newer = count - end;
    if (newer < NEWER_NEEDED) break;
    if (newer < NEWER_ENOUGH && newestRelease - timeOf(end - 1) < AGE_NEEDED) break;
    sealed += 1;
  }
  return sealed;
}
