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
  const pairs = new Map<string, Pair>();
  const suspects = findSuspects(sides);
  if (suspects === undefined) pairAll(sides, pairs);
  else {
    for (const key of suspects) {
      const record = sides.target.get(key);
      if (record) pairUp(key, record, sides.base.get(key), sides, pairs);
      else pairGone(key, sides, pairs);
    }
  }
  return pairs;
}

/** Walks both sides in step, as they mostly stand in one order: looking up each record costs more the more there are. */
function pairAll(sides: Sides, pairs: Map<string, Pair>): void {
  const { base, target, baseDigests } = sides;
  const walk = base.entries();
  let next = walk.next();
  let shared = 0;
  for (const [key, record] of target) {
    while (!next.done && next.value[0] < key) next = walk.next();
    const isNext = !next.done && next.value[0] === key;
    const earlier = isNext ? (next.value as [string, JsonObject])[1] : base.get(key);
    if (isNext) next = walk.next();
    if (earlier) shared += 1;
    pairUp(key, record, earlier, sides, pairs);
  }
  if (shared < base.size) for (const key of base.keys()) pairGone(key, sides, pairs);
  for (const key of baseDigests?.keys() ?? []) pairGone(key, sides, pairs);
}

function pairUp(
  key: string,
  record: JsonObject,
  earlier: JsonObject | undefined,
  sides: Sides,
  pairs: Map<string, Pair>,
): void {
  const pair = findPair(key, record, earlier, sides);
  if (pair) pairs.set(key, pair);
}

function pairGone(key: string, sides: Sides, pairs: Map<string, Pair>): void {
  if (sides.target.has(key) || !isInBase(sides, key)) return;
  const before = sides.base.get(key) ?? "withheld";
  pairs.set(key, { before, after: undefined, fields: [], node: undefined });
}

/** The keys whose digests are not the same on both sides; undefined when the digests of a side are not known. */
function findSuspects({ base, target, baseDigests, targetDigests }: Sides): Set<string> | undefined {
  if (!baseDigests || baseDigests.size < base.size || targetDigests?.size !== target.size) return undefined;
  const [keys, digests] = [[...baseDigests.keys()], [...baseDigests.values()]];
  const [targetKeys, targetDigestList] = [[...targetDigests.keys()], [...targetDigests.values()]];
  const suspects = new Set<string>();
  let i = 0;
  let j = 0;
  // Both lists are sorted as a rule, so walking them side by side spares a look-up for each record.
  while (i < keys.length || j < targetKeys.length) {
    const [key, other] = [keys[i], targetKeys[j]];
    if (key === other && digests[i] === targetDigestList[j]) {
      i += 1;
      j += 1;
    } else if (other === undefined || (key !== undefined && key <= other)) {
      suspects.add(key as string);
      i += 1;
    } else {
      suspects.add(other);
      j += 1;
    }
  }
  return suspects;
}

function findPair(
  key: string,
  record: JsonObject,
  earlier: JsonObject | undefined,
  sides: Sides,
): Pair | undefined {
  const { listKeys, baseDigests, targetDigests } = sides;
  const digest = baseDigests?.get(key);
  if (digest !== undefined && digest === targetDigests?.get(key)) return undefined;
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
