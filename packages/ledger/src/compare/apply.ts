import type { Difference, JsonObject, ListKeyTable, PlainRecords } from "../types.js";
import { ApplyError } from "./apply-error.js";
import { applyFields } from "./apply-fields.js";
import { byCodeUnits } from "./keyed-list.js";
import { findRecordNode } from "./list-key-node.js";
import { normaliseRecord } from "./normalise-record.js";
import { writeStub } from "./stub.js";

/** What a difference does to one record: its content after, or undefined when it is gone. */
export type Write = readonly [key: string, record: JsonObject | undefined];

/**
 * The dataset after its differences, sorted by key: the inverse of `compare`. Records that change come out as
 * compared (see `normaliseRecord`), the others as they were. Throws an Error for differences that do not fit the base.
 */
export function apply(
  base: PlainRecords,
  differences: readonly Difference[],
  listKeys: ListKeyTable,
): PlainRecords {
  const records = new Map(base);
  for (const difference of differences) {
    const { op, record: own, successors = {} } = difference;
    const isMerge = op === "moved" && Object.keys(successors).every((key) => base.has(key));
    for (const [key, record] of applyDifference(base.get(own), difference, listKeys, isMerge)) {
      if (record === undefined) records.delete(key);
      else records.set(key, normaliseRecord(key, record, listKeys));
    }
  }
  return sortByKey(records);
}

/**
 * What a difference writes, given the record before it. `isMerge`: the record moves to one that the base holds, and only
 * its stub is written. Throws an ApplyError when the difference does not fit.
 */
export function applyDifference(
  before: JsonObject | undefined,
  difference: Difference,
  listKeys: ListKeyTable,
  isMerge: boolean,
): readonly Write[] {
  const { record, op, after } = difference;
  if (op === "added") {
    if (before !== undefined) throw new ApplyError("the record is there already");
    return [[record, needed(after, "after")]];
  }
  if (op === "edited" && after !== undefined) return [[record, after]];
  if (before === undefined) throw new ApplyError("the record is not there");
  if (op === "removed") return [[record, undefined]];
  if (op === "split") return [stubOf(difference), ...recordsIn(needed(after, "after"))];
  if (isMerge && difference.fields?.length === 0) return [stubOf(difference)];
  const node = findRecordNode(listKeys, record);
  const content = applyFields(before, needed(difference.fields, "fields"), node);
  return op === "edited" ? [[record, content]] : [stubOf(difference), [onlyTarget(difference), content]];
}

/** The stub that a moved or split difference leaves, under the old key. */
export function stubOf({ record, op, successors }: Difference): Write {
  if (op !== "moved" && op !== "split") throw new ApplyError(`${op} leaves no stub`);
  return [record, writeStub(op, record, Object.keys(needed(successors, "successors")))];
}

export function sortByKey<V>(records: ReadonlyMap<string, V>): Map<string, V> {
  return new Map([...records].sort(([a], [b]) => byCodeUnits(a, b)));
}

function onlyTarget({ successors }: Difference): string {
  const [target, ...others] = Object.keys(needed(successors, "successors"));
  if (target === undefined || others.length > 0) throw new ApplyError("a moved record has one successor");
  return target;
}

function recordsIn(after: JsonObject): Write[] {
  return Object.entries(after) as [string, JsonObject][];
}

function needed<V>(value: V | undefined, name: string): V {
  if (value === undefined) throw new ApplyError(`the change lacks \`${name}\``);
  return value;
}
