import type { ListKeyTable } from "../types.js";

/** A place in records of one kind: how lists there are keyed, and the places below it. */
export interface Place {
  /** The fields that key the members of a list here; undefined: a list here is compared whole. */
  readonly keys: readonly string[] | undefined;
  readonly below: ReadonlyMap<string, Place>;
}

interface Draft {
  keys: readonly string[] | undefined;
  readonly below: Map<string, Draft>;
}

const known = new WeakMap<ListKeyTable, Place>();

/** The root place of a record, by the part of its full key before the first `/`. */
export function placeOfRecord(listKeys: ListKeyTable, key: string): Place | undefined {
  let root = known.get(listKeys);
  if (root === undefined) {
    root = readPlaces(listKeys);
    known.set(listKeys, root);
  }
  return root.below.get(kindOf(key));
}

/** `claims/x` → `claims`. */
export function kindOf(key: string): string {
  const slash = key.indexOf("/");
  return slash < 0 ? key : key.slice(0, slash);
}

/** The place of a property, or of any member of a list (`*`). */
export function placeBelow(place: Place | undefined, name: string): Place | undefined {
  return place?.below.get(name) ?? place?.below.get("*");
}

function readPlaces(listKeys: ListKeyTable): Place {
  const root: Draft = { keys: undefined, below: new Map() };
  for (const [path, keys] of Object.entries(listKeys)) {
    let place = root;
    for (const step of path.split("/")) {
      let next = place.below.get(step);
      if (next === undefined) {
        next = { keys: undefined, below: new Map() };
        place.below.set(step, next);
      }
      place = next;
    }
    place.keys = keys;
  }
  return root;
}
