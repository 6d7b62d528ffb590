import { closestHint } from "../issues/closest.js";
import { byKind, idOf, idsByKind, type Kind, kindOf, type RecordKey } from "../records/kind.js";
import { isStub, type OrdinaryRecord, type RecordTypes, type Stub, targetsOf } from "../records/record.js";
import type { Vocabulary } from "../records/vocabulary.js";
import type { Records } from "./dataset.js";

/**
 * A hint compares an id with every other of its kind. Where so many references are wrong, a whole folder is missing
 * and no hint helps.
 */
const MOST_HINTS = 100;

/** A dataset as rules see it, by kind and bare id: joining the two to a key for each look-up would cost more. */
export interface IndexedDataset {
  readonly vocabulary: Vocabulary;
  /** Whether every record could be read: only then does it mean anything that none refers to an id. */
  readonly complete: boolean;
  /** The ordinary records of a kind by id, in the order of their ids. */
  of<K extends Kind>(kind: K): ReadonlyMap<string, RecordTypes[K]>;
  /** The stubs of a kind by id. */
  stubsOf(kind: Kind): ReadonlyMap<string, Stub>;
  /** Whether a reference may lead to an id; to that of a record with findings of its own, too. */
  has(kind: Kind, id: string): boolean;
  /** The id under which a record's content now stands; of a split one, the first part's. */
  resolve(kind: Kind, id: string): string;
  /** The record of an id; of a moved one, the record that it moved to; undefined for an unknown or a split one. */
  find<K extends Kind>(kind: K, id: string): RecordTypes[K] | undefined;
  /** ` Closest: "x".`, or nothing: the end of a message about an id that is not known. */
  hint(kind: Kind, id: string): string;
}

type ByKind = { readonly [K in Kind]: Map<string, RecordTypes[K]> };

/** Sorts records by kind. `unread`: the records that exist but could not be read. */
export function indexDataset(
  records: Records,
  vocabulary: Vocabulary,
  unread: ReadonlySet<RecordKey>,
): IndexedDataset {
  const ordinary: ByKind = byKind(() => new Map());
  const stubs = byKind(() => new Map<string, Stub>());
  const broken = idsByKind(unread);
  for (const [key, record] of records) {
    const kind = kindOf(key);
    if (isStub(record)) stubs[kind].set(idOf(key), record);
    else (ordinary[kind] as Map<string, OrdinaryRecord>).set(idOf(key), record);
  }
  let hints = 0;
  return {
    vocabulary,
    complete: unread.size === 0,
    of: (kind) => ordinary[kind],
    stubsOf: (kind) => stubs[kind],
    has: (kind, id) => ordinary[kind].has(id) || stubs[kind].has(id) || broken[kind].has(id),
    resolve(kind, id) {
      const stub = stubs[kind].get(id);
      return (stub && targetsOf(stub)[0]) ?? id;
    },
    find(kind, id) {
      const stub = stubs[kind].get(id);
      if (stub === undefined) return ordinary[kind].get(id);
      return stub.kind === "moved" ? ordinary[kind].get(stub.to) : undefined;
    },
    hint(kind, id) {
      hints += 1;
      if (hints > MOST_HINTS) return "";
      return closestHint(id, [...ordinary[kind].keys(), ...stubs[kind].keys(), ...broken[kind]]);
    },
  };
}
