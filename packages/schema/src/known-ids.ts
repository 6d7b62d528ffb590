import { closestHint } from "./closest.js";
import type { Records } from "./dataset.js";
import { idOf, KINDS, type Kind, kindOf, type RecordKey } from "./kind.js";

/**
 * A hint compares an id with every other of its kind. Where so many references are wrong, a whole folder is missing
 * and no hint helps.
 */
const MOST_HINTS = 100;

/** The ids that a reference may lead to, those of records with findings of their own among them. */
export interface KnownIds {
  /** Whether every record could be read: only then does it mean anything that none refers to an id. */
  readonly complete: boolean;
  has(kind: Kind, id: string): boolean;
  /** ` Closest: "x".`, or nothing: the end of a message about an id that is not known. */
  hint(kind: Kind, id: string): string;
}

export function makeKnownIds(records: Records, unread: ReadonlySet<RecordKey>): KnownIds {
  // Bare ids by kind: a dataset holds ten references a record, and joining each to a full key costs more than this.
  const ids = Object.fromEntries(KINDS.map((kind) => [kind, new Set()])) as Record<Kind, Set<string>>;
  for (const key of records.keys()) ids[kindOf(key)].add(idOf(key));
  for (const key of unread) ids[kindOf(key)].add(idOf(key));
  let hints = 0;
  return {
    complete: unread.size === 0,
    has: (kind, id) => ids[kind].has(id),
    hint(kind, id) {
      hints += 1;
      return hints > MOST_HINTS ? "" : closestHint(id, ids[kind]);
    },
  };
}
