import { escapeSegment, type Json, type JsonObject } from "@claimwire/ledger";
import { collectMembers } from "../records/collect-members.js";
import { median } from "./median.js";

type Value = Json | undefined;

function isObject(value: Value): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isScalar(value: Value): boolean {
  return typeof value !== "object" && value !== undefined;
}

/** How many plain values a record has of its own, those in objects of it counted too. */
function scalarsIn(value: JsonObject, depth = 0): number {
  return Object.values(value).reduce<number>((sum, each) => {
    if (isScalar(each) || (Array.isArray(each) && each.length > 0 && each.every(isScalar))) return sum + 1;
    return isObject(each) && depth === 0 ? sum + scalarsIn(each, 1) : sum;
  }, 0);
}

/** How much two objects have the same fields: shared names of all names. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const name of a) if (b.has(name)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Whether objects are of one sort: most have most fields in common. */
function areAlike(objects: readonly JsonObject[]): boolean {
  const some = objects.slice(0, 60).map((each) => new Set(Object.keys(each)));
  const counts = new Map<string, number>();
  for (const names of some) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = new Set([...counts].filter(([, count]) => count * 2 >= some.length).map(([name]) => name));
  const share = some.reduce((sum, names) => sum + likeness(names, common), 0) / Math.max(1, some.length);
  return common.size > 0 && share >= 0.4;
}

/** A list or map that may hold the records of a file. */
interface Collection {
  readonly each: string;
  readonly members: readonly JsonObject[];
  readonly isRich: boolean;
}

const DEEPEST = 6;

function collectionOf(each: string, members: readonly Value[]): Collection | undefined {
  const objects = members.filter(isObject);
  if (objects.length < 2 || objects.length * 2 < members.length || !areAlike(objects)) return undefined;
  return {
    each,
    members: objects,
    isRich: median(objects.slice(0, 200).map((each) => scalarsIn(each))) >= 2,
  };
}

/** The collections at one level: what several values that stand in one place hold. */
function search(values: readonly Value[], each: string, depth: number): Collection | undefined {
  if (depth > DEEPEST || values.length === 0) return undefined;
  const lists = values.filter((value) => Array.isArray(value)) as (readonly Json[])[];
  const objects = values.filter(isObject);
  if (lists.length * 2 >= values.length && lists.length > 0) {
    const found = collectionOf(each, lists.flat());
    return found?.isRich ? found : (deeper(lists.flat(), `${each}/*`, depth) ?? found);
  }
  if (objects.length === 0) return undefined;
  const asMap = mapOf(objects, each);
  if (asMap?.isRich) return asMap;
  return (asMap && deeper(asMap.members, `${each}/*`, depth)) ?? deeper(objects, each, depth) ?? asMap;
}

/** Objects whose own names differ, or are many, and whose members are of one sort, are maps. */
function mapOf(objects: readonly JsonObject[], each: string): Collection | undefined {
  const members = objects.flatMap((object) => Object.values(object));
  const sizes = objects.map((object) => Object.keys(object).length);
  if (median(sizes) < 3 || members.filter(isObject).length < members.length * 0.8) return undefined;
  return collectionOf(each === "" ? "/*" : `${each}/*`, members);
}

/** The largest collection that stands inside values under one name. */
function deeper(values: readonly Value[], each: string, depth: number): Collection | undefined {
  const names = new Map<string, Value[]>();
  for (const value of values.filter(isObject).slice(0, 500)) {
    for (const [name, member] of Object.entries(value)) {
      if (typeof member === "object" && member !== null)
        names.set(name, [...(names.get(name) ?? []), member]);
    }
  }
  const found = [...names]
    .slice(0, 40)
    .flatMap(([name, members]) => search(members, `${each}/${escapeSegment(name)}`, depth + 1) ?? []);
  return found.sort((a, b) => Number(b.isRich) - Number(a.isRich) || b.members.length - a.members.length)[0];
}

/** So many files at least, of those read, have a name of their own when it is that of a record. */
const NAMED = 0.9;

/** Whether each file holds one object, of one sort in all, under a name that is its own. */
function areNamed(values: readonly Json[]): boolean {
  const files = values.filter(isObject).filter((value) => Object.keys(value).length === 1);
  const members = files.flatMap((value) => Object.values(value)).filter(isObject);
  const names = new Set(files.flatMap((value) => Object.keys(value)));
  const least = values.length * NAMED;
  return members.length >= 3 && members.length >= least && names.size >= least && areAlike(members);
}

/**
 * The pointer to the records of a group of files, from the values of some of them. A file that is one of many is one
 * record, unless it is a list or hardly more than one; of a single file the outermost list or map of objects that say
 * something of their own.
 */
export function findEach(values: readonly Json[], files: number): string {
  const [first] = values;
  if (first === undefined || Array.isArray(first)) {
    if (Array.isArray(first) && first.some(isScalar)) return "";
    const found = search(values, "", 0);
    return found === undefined || found.each === "" ? "" : found.each;
  }
  if (
    isObject(first) &&
    Object.values(first).length >= 20 &&
    Object.values(first).every(isScalar) &&
    files < 3
  )
    return "/*";
  if (files >= 3 && areNamed(values)) return "/*";
  const found = search(values, "", 0);
  if (found === undefined) return "";
  if (files < 3) return found.each;
  const shares = values.filter(isObject).map((value) => {
    const members = collectMembers(value, found.each).map((member) => member.value);
    const inside = JSON.stringify(members).length / Math.max(1, JSON.stringify(value).length);
    return { inside, names: Object.keys(value).length };
  });
  const isHardlyMore =
    median(shares.map(({ inside }) => inside)) > 0.9 && median(shares.map(({ names }) => names)) <= 3;
  return isHardlyMore && found.members.length / values.length >= 5 ? found.each : "";
}
