import { instant } from "./entry.js";

/*
 * The order of entries. The changes of a release are sorted by record key and published one second apart, the last one
 * at the time of release. A bundle follows its last member, with the same time. The entry of the release comes last.
 * Entries are planned and archived oldest first; a document shows them newest first.
 */

/**
 * When change `index` of `count` in a release is published: one second apart, the last one at the time of release.
 * `released`: milliseconds since 1970.
 */
export function publishedAt(released: number, index: number, count: number): string {
  return instant(released - (count - 1 - index) * 1000);
}

/** Entries as a document shows them. `entries`: oldest first. */
export function newestFirst<T>(entries: readonly T[]): T[] {
  return entries.toReversed();
}
