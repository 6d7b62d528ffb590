import { LedgerEnd } from "@claimwire/ledger";
import { type CommitGroup, wholeGroup } from "../commits/group-commits.js";
import type { TrackConfig } from "../config/track-config.js";
import { entriesForAll, trackEntries } from "../entries/release-entries.js";
import type { TrackEntry } from "../entries/track-entry.js";
import { HistoryReader } from "../history/history-reader.js";
import type { FileSource } from "../history/read-step.js";
import { type MadeStep, Tracker, type TrackLedgerEnd } from "../history/tracker.js";
import type { SamplePoint } from "./sample-records.js";

/** The release that settings would have made of a group of commits, and when. */
export interface TriedStep {
  readonly made: MadeStep;
  /** In seconds since 1970. */
  readonly time: number;
}

/** Tracks a part of the history in memory, from a commit on, oldest first; nothing is written. */
export async function* tryConfig(
  config: TrackConfig,
  source: FileSource,
  start: SamplePoint,
  groups: AsyncIterable<CommitGroup>,
): AsyncGenerator<TriedStep, void, undefined> {
  const reader = new HistoryReader(config, source, new Map());
  const tracker = new Tracker(config, new LedgerEnd() as TrackLedgerEnd, new Map(), Number.POSITIVE_INFINITY);
  const first = wholeGroup(start);
  tracker.take(await reader.read(first, true), first);
  for await (const group of groups) {
    const made = tracker.take(await reader.read(group), group);
    if (made !== undefined) yield { made, time: group.end.time };
  }
}

/** At most so many entries of what was tried, newest first, without those of releases. */
export async function newestEntries(
  steps: AsyncIterable<TriedStep>,
  config: TrackConfig,
  most: number,
): Promise<TrackEntry[]> {
  let newest: TrackEntry[] = [];
  for await (const { made } of steps) {
    newest = [...entriesForAll(trackEntries(made, config)).toReversed(), ...newest].slice(0, most);
  }
  return newest;
}
