import { NEVER_BUNDLED, sortOf, UNFOLDED_AT_MOST } from "../changes/bundle-changes.js";
import { loudFields, type TrackChange, type TrackSignal } from "../changes/track-signal.js";
import type { TrackConfig } from "../config/track-config.js";

/** A change that one commit made, and when. */
export interface TimedChange {
  readonly change: TrackChange;
  /** In seconds since 1970. */
  readonly time: number;
}

/**
 * How many entries there would be if releases were made of periods: one for each record that changes in a period, many
 * of one sort being one. `periodOf` gives the period of a time; `oneOf`: the changes are those of one of so many files.
 */
export function estimateEntries(
  changes: readonly TimedChange[],
  config: TrackConfig,
  periodOf: (time: number) => number,
  oneOf = 1,
): number {
  const sorts = new Map<string, Set<string>>();
  for (const { change, time } of changes) {
    const [signal = "housekeeping"] = change.signals;
    const isQuiet = change.op === "edited" && loudFields(change, config).length === 0;
    if (signal === "housekeeping" || isQuiet) continue;
    const name = `${periodOf(time)} ${signal} ${sortOf(change)}`;
    sorts.set(name, (sorts.get(name) ?? new Set()).add(change.record));
  }
  let count = 0;
  for (const [name, records] of sorts) {
    const size = records.size * oneOf;
    const signal = name.split(" ")[1] as TrackSignal;
    count += size > UNFOLDED_AT_MOST && !NEVER_BUNDLED.includes(signal) ? 1 : size;
  }
  return count;
}
