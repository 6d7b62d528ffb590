import { TRACK_SIGNALS, type TrackSignal } from "../changes/track-signal.js";

const NOUNS: Readonly<Record<TrackSignal, readonly [string, string]>> = {
  retracted: ["retraction", "retractions"],
  corrected: ["correction", "corrections"],
  reinstated: ["reinstatement", "reinstatements"],
  added: ["new record", "new records"],
  extended: ["addition", "additions"],
  moved: ["move", "moves"],
  removed: ["removal", "removals"],
  housekeeping: ["quiet change", "quiet changes"],
};

/** "25 corrections". */
export function countedSignal(count: number, signal: TrackSignal): string {
  return `${count} ${NOUNS[signal][count === 1 ? 0 : 1]}`;
}

/** "2 corrections, 1 new record": what a release brings, by the first signal of each change. */
export function countsInWords(signals: Iterable<TrackSignal>): string {
  const counts = new Map<TrackSignal, number>();
  for (const signal of signals) counts.set(signal, (counts.get(signal) ?? 0) + 1);
  const parts = TRACK_SIGNALS.filter((signal) => counts.has(signal)).map((signal) =>
    countedSignal(counts.get(signal) ?? 0, signal),
  );
  return parts.length === 0 ? "no change" : parts.join(", ");
}
