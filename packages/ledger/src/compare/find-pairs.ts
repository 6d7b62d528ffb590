import { findRefused } from "../digest/canonical-json.js";
import { recordDigest } from "../digest/record-digest.js";
import type { Digests, FieldChange, JsonObject, ListKeyTable, PlainRecords } from "../types.js";
import { compareFields } from "./compare-fields.js";
import { equalJson } from "./equal-json.js";
import { findRecordNode, type ListKeyNode } from "./list-key-node.js";
import { normaliseRecord } from "./normalise-record.js";

/** Two datasets to compare, with what is known of them. */
export interface Sides {
  readonly base: PlainRecords;
  readonly target: PlainRecords;
  readonly listKeys: ListKeyTable;
  readonly baseDigests: Digests | undefined;
  readonly targetDigests: Digests | undefined;
}

/** A record that differs, both sides as compared; undefined where it is absent. */
export interface Pair {
  readonly before: JsonObject | "withheld" | undefined;
  readonly after: JsonObject | undefined;
  readonly fields: readonly FieldChange[];
  /** Where to look for list keys; undefined: lists are compared whole. */
  readonly node: ListKeyNode | undefined;
}

/** Whether a record stands in the base, be it that its content is withheld. */
export function isInBase({ base, baseDigests }: Sides, key: string): boolean {
  return base.has(key) || baseDigests?.has(key) === true;
}

/** The records that differ, in no order. Equal digests, then equal values, spare a closer look. */
export function findPairs(sides: Sides): Map<string, Pair> {
  const { base, target, baseDigests } = sides;
  const pairs = new Map<string, Pair>();
  for (const [key, record] of target) {
    const pair = findPair(key, record, sides);
    if (pair) pairs.set(key, pair);
  }
  for (const key of [...base.keys(), ...(baseDigests?.keys() ?? [])]) {
    if (target.has(key)) continue;
    pairs.set(key, { before: base.get(key) ?? "withheld", after: undefined, fields: [], node: undefined });
  }
  return pairs;
}

function findPair(key: string, record: JsonObject, sides: Sides): Pair | undefined {
  const { base, listKeys, baseDigests, targetDigests } = sides;
  const digest = baseDigests?.get(key);
  if (digest !== undefined && digest === targetDigests?.get(key)) return undefined;
  const earlier = base.get(key);
  if (earlier === undefined) return findNew(key, digest, record, listKeys);
  if (digest === undefined && equalJson(earlier, record)) return undefined;
  return comparePair(key, digest, earlier, record, listKeys);
}

function comparePair(
  key: string,
  digest: string | undefined,
  earlier: JsonObject,
  record: JsonObject,
  listKeys: ListKeyTable,
): Pair | undefined {
  const normal = normaliseRecord(key, earlier, listKeys);
  const after = normaliseRecord(key, record, listKeys);
  // A list that was ordered when the ledger took the record, and is keyed now, may have to change its order.
  const rekeyed = digest !== undefined && !hasDigest(normal, digest);
  const before = rekeyed ? earlier : normal;
  const node = rekeyed ? undefined : findRecordNode(listKeys, key);
  const fields = compareFields(before, after, node);
  return fields.length > 0 ? { before, after, fields, node } : undefined;
}

function hasDigest(record: JsonObject, digest: string): boolean {
  return !findRefused(record) && recordDigest(record) === digest;
}

/** A record that the base does not hold: new, or, when the base has a digest of it, withheld there. */
function findNew(
  key: string,
  digest: string | undefined,
  record: JsonObject,
  listKeys: ListKeyTable,
): Pair | undefined {
  const after = normaliseRecord(key, record, listKeys);
  const node = findRecordNode(listKeys, key);
  if (digest === undefined) return { before: undefined, after, fields: [], node };
  return hasDigest(after, digest) ? undefined : { before: "withheld", after, fields: [], node };
}
