import type { Signal } from "@claimwire/release";
import type { Kind } from "@claimwire/schema";

/** Signals that take back or alter what a claim said. */
export const CORRECTIONS: ReadonlySet<Signal> = new Set([
  "retracted",
  "disputed",
  "superseded",
  "corrected",
  "reinstated",
]);

/** Signals of a record whose id leads elsewhere now, or nowhere. */
export const IDENTITY: ReadonlySet<Signal> = new Set(["moved", "split", "removed"]);

/** Signals of the link of a source, which concern every claim that rests on it. */
export const LINKS: ReadonlySet<Signal> = new Set([
  "source-located",
  "source-lost",
  "source-drifted",
  "source-restored",
  "source-archived",
]);

export function hasAny(signals: readonly Signal[], group: ReadonlySet<Signal>): boolean {
  return signals.some((signal) => group.has(signal));
}

/**
 * Whether a change reaches every narrow stream that carried its record, because it takes back, alters or re-addresses
 * what an entry there said, or brings the address that it lacked.
 */
export function reachesBack(signals: readonly Signal[]): boolean {
  return hasAny(signals, CORRECTIONS) || hasAny(signals, IDENTITY) || signals.includes("source-located");
}

/**
 * Whether such a change reaches the general streams that carried its record as well: none of them follows from its
 * signals, as those of a claim do.
 */
export function retells(kind: Kind, signals: readonly Signal[]): boolean {
  if (signals.includes("removed") || signals.includes("source-located")) return true;
  return kind !== "claims" && signals.includes("corrected");
}
