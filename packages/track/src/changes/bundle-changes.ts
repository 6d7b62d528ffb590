import type { PendingChange } from "@claimwire/ledger";
import { segmentsOf } from "../records/pointer.js";
import type { StepCause } from "./track-cause.js";
import type { TrackSignal } from "./track-signal.js";

type Pending = PendingChange<TrackSignal, StepCause>;

/** More changes of one sort than this in one release become one entry in the broad streams. */
export const UNFOLDED_AT_MOST = 20;
/** Signals that a reader must not miss among many. */
export const NEVER_BUNDLED: readonly TrackSignal[] = ["retracted", "reinstated", "housekeeping"];

/**
 * What makes changes one sort: their first signal and the fields that they are about. Of records that came, went or
 * moved the signal alone.
 */
export function sortOf({ signals, op, fields = [] }: Pick<Pending, "signals" | "op" | "fields">): string {
  const [signal = "housekeeping"] = signals;
  if (op !== "edited") return signal;
  return [signal, ...new Set(fields.map(({ path }) => segmentsOf(path)[0] ?? ""))].join(" ");
}

/** Marks the changes that are folded into a bundle, as the ledger keeps it: the same field in many records at once. */
export function bundleChanges(changes: readonly Pending[]): Pending[] {
  const counts = new Map<string, number>();
  for (const change of changes) counts.set(sortOf(change), (counts.get(sortOf(change)) ?? 0) + 1);
  return changes.map((change) => {
    const [signal = "housekeeping"] = change.signals;
    const isFolded = (counts.get(sortOf(change)) ?? 0) > UNFOLDED_AT_MOST && !NEVER_BUNDLED.includes(signal);
    return isFolded ? { ...change, bundle: signal } : change;
  });
}
