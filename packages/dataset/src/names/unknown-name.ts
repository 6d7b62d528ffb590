import { closest } from "@claimwire/schema/core";

/** A value as a message shows it: a text in quotes, anything else as what it is. */
function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return "a list";
  return value === null || typeof value !== "object" ? String(value) : "an object";
}

/**
 * The error for a name that is not known: what was found, what it is not, and the name that was most likely meant;
 * `meant` where that is known, else the closest of the candidates.
 */
export function unknownName(
  found: unknown,
  problem: string,
  candidates: Iterable<string> = [],
  meant?: string,
): RangeError {
  const best = meant ?? (typeof found === "string" ? closest(found, candidates) : undefined);
  return new RangeError(`${show(found)} is ${problem}.${best === undefined ? "" : ` Closest: "${best}".`}`);
}
