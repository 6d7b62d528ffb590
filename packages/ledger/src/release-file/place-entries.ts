import type { PendingChange } from "../types.js";

/** Whether a change makes an entry of the feeds: `housekeeping` alone does not. */
export function makesEntry({ signals }: Pick<PendingChange, "signals">): boolean {
  return signals.some((signal) => signal !== "housekeeping");
}

/**
 * Gives every change that makes an entry its place among those of the release, from 0: where no change has one, in
 * the order of the changes. Throws an Error when some have one and these are not the places of all entries.
 */
export function placeEntries<P extends PendingChange>(changes: readonly P[]): readonly P[] {
  if (changes.some(({ entry }) => entry !== undefined)) {
    const misplaced = findMisplaced(changes);
    if (misplaced !== undefined)
      throw new Error(`${misplaced.record} has no fitting place among the entries.`);
    return changes;
  }
  let count = 0;
  return changes.map((change) => {
    if (!makesEntry(change)) return change;
    count += 1;
    return { ...change, entry: count - 1 };
  });
}

/** The first change whose `entry` is missing, needless, out of range or taken by another. */
export function findMisplaced<P extends PendingChange>(changes: readonly P[]): P | undefined {
  const count = changes.filter(makesEntry).length;
  const taken = new Set<number>();
  return changes.find((change) => {
    const { entry } = change;
    if (!makesEntry(change)) return entry !== undefined;
    if (entry === undefined || entry >= count || taken.has(entry)) return true;
    taken.add(entry);
    return false;
  });
}
