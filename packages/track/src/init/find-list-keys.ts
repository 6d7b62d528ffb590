import { escapeSegment, type Json, type JsonObject } from "@claimwire/ledger";
import { combinations, idScore, isPoorKey, tellsApart } from "./rank-fields.js";

/** The lists that stand in one place of records. */
interface Lists {
  readonly ofScalars: (readonly Json[])[];
  readonly ofObjects: (readonly JsonObject[])[];
  other: number;
}

/** A map with lists under more names than this has names that are data: they are one place. */
const NAMES_AT_MOST = 12;
/** A list that so few of the records have needs no key. */
const SHARE_AT_LEAST = 0.003;
const LISTS_AT_MOST = 3_000;

/** Finds, for each list in records, the smallest set of fields that tells the members of every one of them apart. */
export function findListKeys(records: readonly JsonObject[]): Record<string, string[]> {
  const places = new Map<string, Lists>();
  for (const record of records) visit(record, "", places);
  const found: Record<string, string[]> = {};
  for (const [place, lists] of withoutDataNames(places)) {
    const count = lists.ofScalars.length + lists.ofObjects.length;
    const keys = count < records.length * SHARE_AT_LEAST ? undefined : keysOf(lists);
    if (keys !== undefined) found[place] = keys;
  }
  return found;
}

/** Puts the places below a map whose names are data together, under `*`. */
function withoutDataNames(places: ReadonlyMap<string, Lists>): Map<string, Lists> {
  const names = new Map<string, Set<string>>();
  for (const place of places.keys()) {
    const parts = place.split("/");
    for (let depth = 1; depth < parts.length; depth += 1) {
      const parent = parts.slice(0, depth).join("/");
      names.set(parent, (names.get(parent) ?? new Set()).add(parts[depth] ?? ""));
    }
  }
  const merged = new Map<string, Lists>();
  for (const [place, lists] of places) {
    const parts = place.split("/");
    const isData = (depth: number): boolean =>
      (names.get(parts.slice(0, depth).join("/"))?.size ?? 0) > NAMES_AT_MOST;
    const name = parts.map((part, depth) => (depth > 0 && isData(depth) ? "*" : part)).join("/");
    const known = merged.get(name) ?? { ofScalars: [], ofObjects: [], other: 0 };
    known.ofScalars.push(...lists.ofScalars);
    known.ofObjects.push(...lists.ofObjects);
    known.other += lists.other;
    merged.set(name, known);
  }
  return merged;
}

function visit(value: Json | undefined, place: string, places: Map<string, Lists>): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (!name.includes("/")) visit(member as Json, place === "" ? name : `${place}/${name}`, places);
    }
    return;
  }
  const lists = places.get(place) ?? { ofScalars: [], ofObjects: [], other: 0 };
  places.set(place, lists);
  const isOf = (test: (member: Json) => boolean): boolean => value.every((member) => test(member as Json));
  if (lists.ofScalars.length + lists.ofObjects.length < LISTS_AT_MOST && value.length > 0) {
    if (isOf((member) => typeof member !== "object")) lists.ofScalars.push(value);
    else if (isOf((member) => typeof member === "object" && member !== null && !Array.isArray(member))) {
      lists.ofObjects.push(value as JsonObject[]);
    } else lists.other += 1;
  }
  for (const member of value) visit(member as Json, `${place}/*`, places);
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
  const counts = new Map<string, number>();
  const members = ofObjects.flat();
  for (const member of members) {
    for (const [name, value] of Object.entries(member)) {
      if (typeof value !== "object") counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const always = [...counts]
    .filter(([, count]) => count >= members.length * NEARLY_ALL)
    .map(([name]) => name);
  const rank = (name: string): number => idScore(`/${name}`) - (isPoorKey(`/${name}`) ? 3 : 0);
  const ranked = always.sort((a, b) => rank(b) - rank(a)).slice(0, 12);
  for (const size of [1, 2, 3]) {
    const fitting = combinations(ranked, size).find((names) => {
      const pointers = names.map((name) => `/${escapeSegment(name)}`);
      return ofObjects.filter((list) => tellsApart(list, pointers)).length >= all * NEARLY_ALL;
    });
    if (fitting !== undefined) return fitting;
  }
  return undefined;
}
