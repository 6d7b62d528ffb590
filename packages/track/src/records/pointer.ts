import { type Json, type JsonObject, unescapeSegment } from "@claimwire/ledger";

/** The segments of a JSON Pointer (RFC 6901). */
export function segmentsOf(pointer: string): string[] {
  if (pointer === "" || pointer === "/") return [];
  return pointer.replace(/^\//, "").split("/").map(unescapeSegment);
}

/** The value that a JSON Pointer leads to. */
export function valueAt(value: Json | undefined, pointer: string): Json | undefined {
  let found: Json | undefined = value;
  for (const segment of segmentsOf(pointer)) found = memberOf(found, segment);
  return found;
}

function memberOf(value: Json | undefined, segment: string): Json | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, segment)) return undefined;
  return (value as JsonObject)[segment];
}

/**
 * Whether a path lies at or below what a pattern leads to; `*` in the pattern stands for any one segment, `**` for any
 * number of them.
 */
export function isBelow(path: readonly string[], pattern: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return true;
  if (first === "**") return path.some((_, from) => isBelow(path.slice(from), rest)) || rest.length === 0;
  if (path.length === 0 || (first !== "*" && first !== path[0])) return false;
  return isBelow(path.slice(1), rest);
}
