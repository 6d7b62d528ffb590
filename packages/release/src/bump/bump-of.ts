import { BUMPS, type Bump } from "@claimwire/ledger";
import type { Signal } from "../codes.js";
import type { ClaimsPendingChange } from "../types.js";

/** Signals that readers of the older record must learn of, so that they need a minor version. */
const MINOR: readonly Signal[] = [
  "retracted",
  "disputed",
  "superseded",
  "reinstated",
  "new-claim",
  "new-source",
  "new-entity",
  "new-topic",
  "moved",
  "split",
];

/**
 * How far the changes move the dataset's version, by the table in docs/versioning.md; undefined without changes. The
 * bump of a change of the schema cannot be seen in records: a why-note asks for it.
 */
export function bumpOf(changes: readonly Pick<ClaimsPendingChange, "op" | "signals">[]): Bump | undefined {
  const bumps = new Set(changes.map(bumpOfChange));
  return BUMPS.find((bump) => bumps.has(bump));
}

/** What one change demands. */
export function bumpOfChange({ op, signals }: Pick<ClaimsPendingChange, "op" | "signals">): Bump {
  if (op === "removed") return "major";
  return op === "added" || signals.some((signal) => MINOR.includes(signal)) ? "minor" : "patch";
}

/** Whether `bump` is at least as large as `needed`. */
export function isEnough(bump: Bump, needed: Bump): boolean {
  return BUMPS.indexOf(bump) <= BUMPS.indexOf(needed);
}
