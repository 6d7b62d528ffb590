import { type Json, type JsonObject, type ListKeyTable, memberKey } from "@claimwire/ledger";
import { MEMBER } from "../changes/expand-list.js";
import type { RecordKind } from "../config/track-config.js";
import { segmentsOf } from "../records/pointer.js";

/** What a path leads to, in words. */
export interface FieldWords {
  /** The members of keyed lists on the way: "22.04". */
  readonly members: readonly string[];
  /** The names of the fields, without the lists whose members are named: "end of life". */
  readonly field: string;
  /** Whether it is a member itself that came, went or changed whole. */
  readonly isMember: boolean;
}

/** `latestReleaseDate`, `latest_release_date`: "latest release date". Names with capitals or spaces of their own stay. */
function humanise(name: string): string {
  if (/^[^a-z]*[A-Z]|\s/.test(name)) return name;
  const spaced = name.replace(/[_-]+/g, " ").replace(/([a-z0-9])([A-Z])(?=[a-z])/g, "$1 $2");
  return spaced === name || /[A-Z]{2}/.test(name) ? spaced.trim() : spaced.toLowerCase().trim();
}

/** The key of a list's member in words; a key of several fields is a JSON array. */
function memberWords(segment: string): string {
  if (!segment.startsWith("[")) return segment;
  try {
    return (JSON.parse(segment) as unknown[]).map(String).join(", ");
  } catch {
    return segment;
  }
}

/** The places of list keys, and all places on the way to them. */
const placesOf = new WeakMap<ListKeyTable, ReadonlySet<string>>();

function placesIn(listKeys: ListKeyTable): ReadonlySet<string> {
  let places = placesOf.get(listKeys);
  if (places === undefined) {
    const ways = Object.keys(listKeys).flatMap((place) => {
      const parts = place.split("/");
      return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
    });
    places = new Set(ways);
    placesOf.set(listKeys, places);
  }
  return places;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a segment of a path leads to from a value; `keys`: those of the list that the value may be. */
function stepInto(value: Json | undefined, segment: string, keys: readonly string[] = []): Json | undefined {
  if (Array.isArray(value)) return value.find((member: Json) => memberKey(member, keys) === segment);
  return isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

/**
 * Says what a path of a kind leads to. `records`: the record before and after, which tell an object that stands in the
 * place of a keyed list, as where one thing stands without the list that several stand in.
 */
export function fieldWords(
  path: string,
  kind: string,
  { labels }: Pick<RecordKind, "labels">,
  listKeys: ListKeyTable,
  records: readonly (JsonObject | undefined)[] = [],
): FieldWords {
  const members: string[] = [];
  const names: { readonly word: string; readonly isList: boolean }[] = [];
  let place = kind;
  let isMember = false;
  let isList = false;
  let values: readonly (Json | undefined)[] = records;
  for (const segment of segmentsOf(path)) {
    const keys = listKeys[place];
    values = values.map((value) => stepInto(value, segment, keys));
    isMember = isList && segment !== MEMBER;
    const own = `${place}/${segment}`;
    place = !isMember && placesIn(listKeys).has(own) ? own : `${place}/*`;
    isList = Object.hasOwn(listKeys, place) && !values.some(isObject);
    if (isMember) members.push(memberWords(segment));
    else if (segment !== MEMBER) names.push({ word: labels[segment] ?? humanise(segment), isList });
  }
  const shown = isMember ? names : names.filter((name, index) => !name.isList || index === names.length - 1);
  return {
    members,
    field: (shown.length === 0 ? names : shown).map(({ word }) => word).join(" › "),
    isMember,
  };
}
