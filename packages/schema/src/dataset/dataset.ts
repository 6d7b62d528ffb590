import { byKind, idOf, type Kind, keyOf, kindOf, type RecordKey } from "../records/kind.js";
import { type DatasetRecord, isStub, type RecordTypes, targetsOf } from "../records/record.js";

/** All records at one moment by full key, in the order of their keys. */
export type Records = ReadonlyMap<RecordKey, DatasetRecord>;

/** Records in the order of their keys (by UTF-16 code units, the same everywhere). */
export function sortRecords<R>(records: Iterable<readonly [RecordKey, R]>): Map<RecordKey, R> {
  return new Map([...records].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** The ordinary records of one kind as `[id, record]`, in the order of their ids. */
export function recordsOf<K extends Kind>(records: Records, kind: K): (readonly [string, RecordTypes[K]])[] {
  const found: (readonly [string, RecordTypes[K]])[] = [];
  for (const [key, record] of records) {
    if (kindOf(key) === kind && !isStub(record)) found.push([idOf(key), record as RecordTypes[K]]);
  }
  return found;
}

/** Any records by full key, checked or as a ledger holds them. */
interface RecordsByKey {
  get(key: RecordKey): object | undefined;
}

/** The ids under which a record's content now stands: its own, of a moved one the new id, of a split one each part's. */
export function followStub(records: RecordsByKey, kind: Kind, id: string): readonly string[] {
  const record = records.get(keyOf(kind, id)) as DatasetRecord | undefined;
  return record !== undefined && isStub(record) ? targetsOf(record) : [id];
}

/**
 * The ordinary record of an id; of a moved one, the record that it moved to. Undefined for an id that is unknown,
 * split, or whose content is withheld.
 */
export function findRecord<K extends Kind>(
  records: RecordsByKey,
  kind: K,
  id: string,
): RecordTypes[K] | undefined {
  const named = records.get(keyOf(kind, id)) as DatasetRecord | undefined;
  if (named === undefined || !isStub(named)) return named as RecordTypes[K] | undefined;
  const [target, ...others] = targetsOf(named);
  if (target === undefined || others.length > 0) return undefined;
  const record = records.get(keyOf(kind, target)) as DatasetRecord | undefined;
  return record === undefined || isStub(record) ? undefined : (record as RecordTypes[K]);
}

/** The key under which a record's content now stands; of a split one, the first part's. */
export function resolveKey(records: Records, key: RecordKey): RecordKey {
  return keyOf(kindOf(key), followStub(records, kindOf(key), idOf(key))[0] as string);
}

/** How many records of each kind there are, stubs included. */
export function countRecords(records: Records): Record<Kind, number> {
  const counts = { ...byKind(() => 0) };
  for (const key of records.keys()) counts[kindOf(key)] += 1;
  return counts;
}
