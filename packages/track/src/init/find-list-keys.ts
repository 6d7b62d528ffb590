import { escapeSegment, type Json, type JsonObject } from "@claimwire/ledger";
import { segmentsOf } from "../records/pointer.js";
import { combinations, countPointers, idScore, isPoorKey, tellsApart } from "./rank-fields.js";

/** The lists that stand in one place of records. */
interface Lists {
  readonly ofScalars: (readonly Json[])[];
  readonly ofObjects: (readonly JsonObject[])[];
  other: number;
}

/** A map with lists under more names than this has names that are data: they are one place. */
const NAMES_AT_MOST = 12;
/** A name that so many of the maps in one place have is a field like another. */
const COMMON = 0.25;
/** A list that so few of the records have needs no key. */
const SHARE_AT_LEAST = 0.003;
const LISTS_AT_MOST = 3_000;

/** Finds, for each list in records, the smallest set of fields that tells the members of every one of them apart. */
export function findListKeys(records: readonly JsonObject[]): Record<string, string[]> {
  const root = new Place();
  for (const record of records) root.visit(record);
  const found: Record<string, string[]> = {};
  const others: string[] = [];
  for (const [place, lists] of root.lists("", 0)) {
    const count = lists.ofScalars.length + lists.ofObjects.length;
    const keys = keysOf(lists);
    if (keys === undefined) others.push(place);
    else if (count >= records.length * SHARE_AT_LEAST) found[place] = keys;
  }
  return withSiblings(found, others);
}

/** So many places that differ in one name and have the same keys are told in one line. */
const SIBLINGS = 4;

/** Puts places together that differ in one name below the first; not where a list without keys (`others`) has a name there. */
function withSiblings(
  listKeys: Readonly<Record<string, string[]>>,
  others: readonly string[],
): Record<string, string[]> {
  let left = Object.entries(listKeys);
  const deepest = Math.max(0, ...left.map(([place]) => place.split("/").length));
  for (let depth = 1; depth < deepest; depth += 1) {
    const patternOf = (place: string): string => place.split("/").with(depth, "*").join("/");
    const groups = new Map<string, [string, string[]][]>();
    for (const one of left) {
      const [place, keys] = one;
      if (place.split("/").length <= depth) continue;
      const name = `${patternOf(place)} ${JSON.stringify(keys)}`;
      groups.set(name, [...(groups.get(name) ?? []), one]);
    }
    for (const group of groups.values()) {
      const [place, keys] = group[0] ?? ["", []];
      const pattern = patternOf(place);
      const isFree = !others.some((other) => other.split("/").length > depth && patternOf(other) === pattern);
      if (group.length < SIBLINGS || !isFree) continue;
      left = left.flatMap((one) => (one === group[0] ? [[pattern, keys]] : group.includes(one) ? [] : [one]));
    }
  }
  return Object.fromEntries(left);
}

/** What stands in one place of records. */
class Place {
  #lists: Lists | undefined;
  #below = new Map<string, Place>();
  /** How many objects and lists stand there. */
  #count = 0;

  visit(value: Json | undefined): void {
    if (typeof value !== "object" || value === null) return;
    this.#count += 1;
    if (!Array.isArray(value)) {
      for (const [name, member] of Object.entries(value)) {
        if (!name.includes("/") && typeof member === "object" && member !== null)
          this.#at(name).visit(member as Json);
      }
      return;
    }
    this.#lists ??= { ofScalars: [], ofObjects: [], other: 0 };
    addList(this.#lists, value);
    for (const member of value) {
      if (typeof member === "object" && member !== null) this.#at("*").visit(member as Json);
    }
  }

  #at(name: string): Place {
    let place = this.#below.get(name);
    if (place === undefined) {
      place = new Place();
      this.#below.set(name, place);
    }
    return place;
  }

  /** The lists in this place and below. The names of a map that has lists under many names are data: one place, `*`. */
  *lists(path: string, depth: number): Generator<[place: string, lists: Lists], void, undefined> {
    if (this.#lists !== undefined) yield [path, this.#lists];
    for (const [name, place] of depth === 0 ? this.#withLists() : this.#fieldsAndData())
      yield* place.lists(path === "" ? name : `${path}/${name}`, depth + 1);
  }

  #withLists(): [string, Place][] {
    return [...this.#below].filter(([, place]) => place.hasLists());
  }

  /** The places below by name; those under names that are data as one. */
  #fieldsAndData(): (readonly [string, Place])[] {
    const all = this.#withLists();
    if (all.length <= NAMES_AT_MOST) return all;
    const common = all.filter(([, place]) => place.#count >= this.#count * COMMON);
    const fields = common.length <= NAMES_AT_MOST ? common : [];
    const data = all.filter((one) => !fields.includes(one));
    return [...fields, ["*", merged(data.map(([, place]) => place))]];
  }

  hasLists(): boolean {
    return this.#lists !== undefined || [...this.#below.values()].some((place) => place.hasLists());
  }

  take(other: Place): void {
    this.#count += other.#count;
    if (other.#lists !== undefined) {
      this.#lists ??= { ofScalars: [], ofObjects: [], other: 0 };
      for (const list of other.#lists.ofScalars) this.#lists.ofScalars.push(list);
      for (const list of other.#lists.ofObjects) this.#lists.ofObjects.push(list);
      this.#lists.other += other.#lists.other;
    }
    for (const [name, place] of other.#below) this.#at(name).take(place);
  }
}

function merged(places: readonly Place[]): Place {
  const one = new Place();
  for (const place of places) one.take(place);
  return one;
}

function addList(lists: Lists, value: readonly Json[]): void {
  if (lists.ofScalars.length + lists.ofObjects.length >= LISTS_AT_MOST || value.length === 0) return;
  if (value.every((member) => typeof member !== "object")) lists.ofScalars.push(value);
  else if (value.every(isObject)) lists.ofObjects.push(value);
  else lists.other += 1;
}

function isObject(member: Json): member is JsonObject {
  return typeof member === "object" && member !== null && !Array.isArray(member);
}

/** Of so many lists one may be an exception: the ledger then compares that one whole. */
const NEARLY_ALL = 0.97;

function keysOf({ ofScalars, ofObjects, other }: Lists): string[] | undefined {
  const all = other + ofScalars.length + ofObjects.length;
  if (ofObjects.length < all * NEARLY_ALL) {
    const isSet = (list: readonly Json[]): boolean =>
      list.every((member) => typeof member === "string") && new Set(list).size === list.length;
    // Numbers have an order that means something: a point, a range.
    return ofScalars.filter(isSet).length >= all * NEARLY_ALL && all > 0 ? [] : undefined;
  }
  return (
    fieldsThatKey(ofObjects, all, ownNames(ofObjects)) ?? fieldsThatKey(ofObjects, all, pointersIn(ofObjects))
  );
}

/** The plain fields that nearly all members have, by name. */
function ownNames(lists: readonly (readonly JsonObject[])[]): Map<string, string> {
  const counts = new Map<string, number>();
  const members = lists.flat();
  for (const member of members) {
    for (const [name, value] of Object.entries(member)) {
      if (typeof value !== "object") counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const always = [...counts].filter(([, count]) => count >= members.length * NEARLY_ALL);
  return new Map(always.map(([name]) => [name, `/${escapeSegment(name)}`]));
}

/** The plain fields that nearly all members have, of their own or in objects of theirs; the latter by pointer. */
function pointersIn(lists: readonly (readonly JsonObject[])[]): Map<string, string> {
  const members = lists.flat();
  const always = [...countPointers(members)].filter(([, count]) => count >= members.length * NEARLY_ALL);
  return new Map(
    always.map(([pointer]) => {
      const [name = "", ...below] = segmentsOf(pointer);
      return [below.length === 0 ? name : pointer, pointer];
    }),
  );
}

/** The fewest of some fields, given by name with their pointers, that tell the members of nearly all lists apart. */
function fieldsThatKey(
  lists: readonly (readonly JsonObject[])[],
  all: number,
  fields: ReadonlyMap<string, string>,
): string[] | undefined {
  const rank = (pointer: string): number => idScore(pointer) - (isPoorKey(pointer) ? 3 : 0);
  const ranked = [...fields].sort(([, a], [, b]) => rank(b) - rank(a)).slice(0, 12);
  for (const size of [1, 2, 3]) {
    const fitting = combinations(ranked, size).find((chosen) => {
      const pointers = chosen.map(([, pointer]) => pointer);
      return lists.filter((list) => tellsApart(list, pointers)).length >= all * NEARLY_ALL;
    });
    if (fitting !== undefined) return fitting.map(([name]) => name);
  }
  return undefined;
}
