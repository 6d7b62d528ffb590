import type { Json } from "../types.js";
import { parsePointer } from "./json-pointer.js";

/** Strings by UTF-16 code units, the same everywhere. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * What addresses a member of a keyed list: a plain value itself (`fields` is empty), the value of its one key field,
 * or a JSON array of several. Undefined when the member cannot be keyed.
 */
export function memberKey(member: Json, fields: readonly string[]): string | undefined {
  if (fields.length === 0) return scalarText(member);
  if (typeof member !== "object" || member === null || Array.isArray(member)) return undefined;
  const parts: (string | number | boolean)[] = [];
  for (const field of fields) {
    const value = fieldAt(member, field);
    if (value === undefined || scalarText(value) === undefined) return undefined;
    parts.push(value as string | number | boolean);
  }
  return parts.length === 1 ? scalarText(parts[0]) : JSON.stringify(parts);
}

/** The value of a key field: of the property with that name, or of what a JSON Pointer (`/package/name`) leads to. */
function fieldAt(member: Json, field: string): Json | undefined {
  const own = propertyOf(member, field);
  if (own !== undefined || !field.startsWith("/")) return own;
  return parsePointer(field)?.reduce<Json | undefined>(propertyOf, member);
}

function propertyOf(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as { [key: string]: Json })[name];
}

function scalarText(value: Json | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)))
    return JSON.stringify(value);
  return undefined;
}

/** The members by key, in the list's order; undefined when one cannot be keyed or two have one key. */
export function keyMembers(list: readonly Json[], fields: readonly string[]): Map<string, Json> | undefined {
  const members = new Map<string, Json>();
  for (const member of list) {
    const key = memberKey(member, fields);
    if (key === undefined || members.has(key)) return undefined;
    members.set(key, member);
  }
  return members;
}

/** The values of a map in the order of their keys. */
export function inKeyOrder<V>(members: ReadonlyMap<string, V>): V[] {
  return [...members].sort(([a], [b]) => byCodeUnits(a, b)).map(([, value]) => value);
}
