import { LedgerEnd } from "@claimwire/ledger";
import { type CommitGroup, wholeGroup } from "../commits/group-commits.js";
import type { TrackConfig } from "../config/track-config.js";
import { entriesForAll, trackEntries } from "../entries/release-entries.js";
import type { TrackEntry } from "../entries/track-entry.js";
import { HistoryReader } from "../history/history-reader.js";
import type { FileSource } from "../history/read-step.js";
import { Tracker, type TrackLedgerEnd } from "../history/tracker.js";
import type { TimedChange } from "./estimate-rates.js";
import type { SamplePoint } from "./sample-records.js";

/** What settings would have made of a part of the history. */
export interface Trial {
  readonly changes: readonly TimedChange[];
  /** Newest first, without those of releases. */
  readonly entries: readonly TrackEntry[];
}

/** Tracks a part of the history in memory, from a commit on; nothing is written. */
export async function tryConfig(
  config: TrackConfig,
  source: FileSource,
  start: SamplePoint,
  groups: AsyncIterable<CommitGroup>,
): Promise<Trial> {
  const reader = new HistoryReader(config, source, new Map());
  const tracker = new Tracker(config, new LedgerEnd() as TrackLedgerEnd, new Map(), Number.POSITIVE_INFINITY);
  const first = wholeGroup(start);
  tracker.take(await reader.read(first, true), first);
  const changes: TimedChange[] = [];
  const entries: TrackEntry[] = [];
  for await (const group of groups) {
    const made = tracker.take(await reader.read(group), group);
    if (made === undefined) continue;
    for (const change of made.release.changes) changes.push({ change, time: group.end.time });
    for (const entry of entriesForAll(trackEntries(made, config))) entries.unshift(entry);
  }
  return { changes, entries };
}
