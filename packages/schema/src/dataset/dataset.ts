import { idOf, KINDS, type Kind, keyOf, kindOf, type RecordKey } from "../records/kind.js";
import { type DatasetRecord, isStub, type RecordTypes, type Stub, targetsOf } from "../records/record.js";

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

/** The record of an id; of a moved one, the record that it moved to; undefined for an unknown or a split one. */
export function lookUp<K extends Kind>(records: Records, kind: K, id: string): RecordTypes[K] | undefined {
  const record = records.get(keyOf(kind, id));
  if (record === undefined) return undefined;
  if (!isStub(record)) return record as RecordTypes[K];
  return record.kind === "moved"
    ? (records.get(keyOf(kind, record.to)) as RecordTypes[K] | undefined)
    : undefined;
}

/** The key under which a record's content now stands; of a split one, the first part's. */
export function resolveKey(records: Records, key: RecordKey): RecordKey {
  const record = records.get(key);
  if (record === undefined || !isStub(record)) return key;
  return keyOf(kindOf(key), targetsOf(record as Stub)[0] as string);
}

/** How many records of each kind there are, stubs included. */
export function countRecords(records: Records): Record<Kind, number> {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const key of records.keys()) counts[kindOf(key)] += 1;
  return counts;
}
