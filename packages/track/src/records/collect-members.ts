import type { Json, JsonObject } from "@claimwire/ledger";
import { segmentsOf } from "./pointer.js";

/** A value that is a record, and the names of the properties that lead to it. */
export interface RecordValue {
  readonly keys: readonly string[];
  readonly value: Json;
}

/**
 * The values in a file that are records. `each` is a JSON Pointer to the list or map that holds them; `*` in it stands
 * for every member; when it ends with `*`, what it leads to are the records themselves. Without `each`, a list holds
 * records and anything else is one.
 */
export function collectMembers(value: Json, each: string): RecordValue[] {
  const segments = segmentsOf(each);
  if (segments.length === 0) return Array.isArray(value) ? membersOf(value) : [{ keys: [], value }];
  let found: RecordValue[] = [{ keys: [], value }];
  for (const segment of segments) {
    found = found.flatMap(({ keys, value: at }): RecordValue[] => {
      if (segment === "*") return membersOf(at).map((one) => ({ ...one, keys: [...keys, ...one.keys] }));
      if (typeof at !== "object" || at === null || !Object.hasOwn(at, segment)) return [];
      return [{ keys, value: (at as JsonObject)[segment] as Json }];
    });
  }
  if (segments.at(-1) === "*") return found;
  return found.flatMap(({ keys, value: at }) =>
    membersOf(at).map((one) => ({ ...one, keys: [...keys, ...one.keys] })),
  );
}

/** The members of a list or map; a list's by their number, from 1. */
function membersOf(value: Json): RecordValue[] {
  if (typeof value !== "object" || value === null) return [];
  return Array.isArray(value)
    ? value.map((member: Json, index) => ({ keys: [String(index + 1)], value: member }))
    : Object.entries(value as { [key: string]: Json }).map(([key, member]) => ({
        keys: [key],
        value: member,
      }));
}

/** A record of a value: an object is one, anything else is its field `value`. */
export function asRecord(value: Json): JsonObject {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as JsonObject) : { value };
}
