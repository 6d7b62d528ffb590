import canonicalize from "canonicalize";
import { renderPointer } from "../compare/json-pointer.js";

/** Deeper nesting is refused, so that the answer does not depend on how large an engine's stack is. */
export const MAX_DEPTH = 1_000;

/** Why a value has no canonical form, and where: a JSON Pointer from the value's root. */
export interface Refusal {
  readonly path: string;
  readonly reason: string;
}

/** Thrown by `canonicalJson`. A caller that reads data of others asks `findRefused` first. */
export class NotCanonicalError extends Error {
  override readonly name = "NotCanonicalError";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`No canonical form at "${refusal.path}": ${refusal.reason}`);
    this.refusal = refusal;
  }
}

/**
 * The canonical JSON of a value (RFC 8785): keys by UTF-16 code units, numbers as ECMAScript writes them, no white
 * space. A property that is undefined is left out. Throws a NotCanonicalError for what the RFC refuses (numbers that
 * are not finite, lone surrogates) and for what is not JSON at all.
 */
export function canonicalJson(value: unknown): string {
  const order = judge(value, 0);
  if (order === "refused") throw refuse(value);
  return order === "in order" ? orderedJson(value) : reorderedJson(value);
}

/**
 * The canonical JSON of a value whose properties stand in canonical order and whose numbers are finite, as the caller
 * knows: that is not looked at. Throws a NotCanonicalError for a lone surrogate.
 */
export function orderedJson(value: unknown): string {
  const text = JSON.stringify(value);
  // JSON.stringify escapes lone surrogates (\ud8xx), which the RFC refuses; canonicalize tells them apart.
  return text.includes("\\ud") ? reorderedJson(value) : text;
}

function reorderedJson(value: unknown): string {
  try {
    return canonicalize(value) as string;
  } catch {
    throw refuse(value);
  }
}

/** The first value that has no canonical form, or undefined when all is well. */
export function findRefused(value: unknown): Refusal | undefined {
  return search(value, [], 0);
}

/** Whether parsed JSON has a canonical form for certain; `text` is what it was parsed from. False: ask `findRefused`. */
export function isSurelyCanonical(value: unknown, text: string): boolean {
  return judge(value, 0) !== "refused" && !/\\ud[89a-f]/i.test(text) && !/\p{Surrogate}/u.test(text);
}

type Order = "in order" | "out of order" | "refused";

/** Whether JSON.stringify would write the keys as RFC 8785 orders them, which spares the slower library. */
function judge(value: unknown, depth: number): Order {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return "in order";
  if (typeof value === "number") return Number.isFinite(value) ? "in order" : "refused";
  if (typeof value !== "object" || depth > MAX_DEPTH) return "refused";
  return Array.isArray(value) ? judgeList(value, depth + 1) : judgeObject(value as object, depth + 1);
}

function judgeList(list: readonly unknown[], depth: number): Order {
  let order: Order = "in order";
  for (const member of list) {
    const below = judge(member, depth);
    if (below === "refused") return below;
    if (below === "out of order") order = below;
  }
  return order;
}

function judgeObject(object: object, depth: number): Order {
  let order: Order = "in order";
  let previous = "";
  for (const key in object) {
    const value = (object as Record<string, unknown>)[key];
    if (key < previous) order = "out of order";
    previous = key;
    if (value === undefined) continue;
    const below = judge(value, depth);
    if (below === "refused") return below;
    if (below === "out of order") order = below;
  }
  return order;
}

function refuse(value: unknown): NotCanonicalError {
  return new NotCanonicalError(findRefused(value) ?? { path: "", reason: "It is no JSON value." });
}

function search(value: unknown, path: readonly string[], depth: number): Refusal | undefined {
  if (typeof value !== "object" || value === null) return searchLeaf(value, path);
  if (depth > MAX_DEPTH) {
    return { path: renderPointer(path), reason: `It is nested deeper than ${MAX_DEPTH} levels.` };
  }
  const entries = Array.isArray(value) ? value.map((v, i) => [String(i), v]) : Object.entries(value);
  for (const [key, below] of entries) {
    if (below === undefined && !Array.isArray(value)) continue;
    const found = searchLeaf(key, [...path, key]) ?? search(below, [...path, key], depth + 1);
    if (found) return found;
  }
  return undefined;
}

function searchLeaf(value: unknown, path: readonly string[]): Refusal | undefined {
  const refused = (reason: string): Refusal => ({ path: renderPointer(path), reason });
  if (value === null || typeof value === "boolean") return undefined;
  if (typeof value !== "string" && typeof value !== "number")
    return refused(`A ${typeof value} is not JSON.`);
  try {
    canonicalize(value);
    return undefined;
  } catch (error) {
    return refused(`${(error as Error).message}.`);
  }
}
