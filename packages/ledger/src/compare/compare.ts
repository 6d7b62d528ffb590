import type { Difference, Digests, JsonObject, ListKeyTable, PlainRecords } from "../types.js";
import { compareFields } from "./compare-fields.js";
import { findPairs, type Pair } from "./find-pairs.js";
import { type Carrier, findStubs } from "./find-stubs.js";
import { byCodeUnits } from "./keyed-list.js";

/**
 * Digests that the caller already has; records with equal ones are not compared. A digest in `base` without content
 * means withheld; its difference holds the whole new record.
 */
export interface KnownDigests {
  readonly base?: Digests;
  readonly target?: Digests;
}

/**
 * What changed between two datasets, sorted by record key: `apply(base, compare(base, target, keys), keys)` gives the
 * same canonical bytes as `target`, once normalised. The order of records and properties does not matter. It knows
 * nothing of claims: any records will do.
 */
export function compare(
  base: PlainRecords,
  target: PlainRecords,
  listKeys: ListKeyTable,
  known: KnownDigests = {},
): Difference[] {
  const sides = { base, target, listKeys, baseDigests: known.base, targetDigests: known.target };
  const pairs = findPairs(sides);
  const keys = [...pairs.keys()].sort(byCodeUnits);
  const carriers = findStubs(keys, pairs, sides);
  const carried = new Set([...carriers.values()].flatMap((carrier) => carrier.carried));
  return keys
    .filter((key) => !carried.has(key))
    .map((key) => {
      const carrier = carriers.get(key);
      return carrier ? describeStub(key, carrier, pairs) : describe(key, pairs.get(key) as Pair);
    });
}

function describe(record: string, { before, after, fields }: Pair): Difference {
  if (after === undefined) return { record, op: "removed" };
  if (before === undefined) return { record, op: "added", after };
  return before === "withheld" ? { record, op: "edited", after } : { record, op: "edited", fields };
}

function describeStub(
  record: string,
  { kind, carried, successors }: Carrier,
  pairs: ReadonlyMap<string, Pair>,
): Difference {
  const contentOf = (key: string): JsonObject => pairs.get(key)?.after as JsonObject;
  if (kind === "split") {
    const after = Object.fromEntries(carried.map((key) => [key, contentOf(key)]));
    return { record, op: "split", after, successors };
  }
  const [target] = carried;
  if (target === undefined) return { record, op: "moved", fields: [], successors };
  const { before, node } = pairs.get(record) as Pair;
  const fields = compareFields(before as JsonObject, contentOf(target), node);
  return { record, op: "moved", fields, successors };
}
