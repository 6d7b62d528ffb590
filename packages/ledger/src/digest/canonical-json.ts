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
  // Records and changes stand in order nearly always, and then the engine's own writer is many times as fast.
  const text = isInOrder(value, 0) ? JSON.stringify(value) : undefined;
  // It escapes a lone surrogate, as it does nothing else of which the code begins like that.
  if (text !== undefined && !text.includes("\\ud")) return text;
  const refusal = findRefused(value);
  if (refusal) throw new NotCanonicalError(refusal);
  return canonicalize(value) as string;
}

/** Whether a value is JSON whose properties stand in canonical order; its texts are not looked at. */
function isInOrder(value: unknown, depth: number): boolean {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
  if (typeof value !== "object" || depth > MAX_DEPTH) return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((member) => isInOrder(member, depth + 1));
  let previous = "";
  for (const key in value) {
    const below = (value as Record<string, unknown>)[key];
    if (key < previous || !(below === undefined || isInOrder(below, depth + 1))) return false;
    previous = key;
  }
  return true;
}

/** The first value that has no canonical form, or undefined when all is well. */
export function findRefused(value: unknown): Refusal | undefined {
  const path: string[] = [];
  const reason = search(value, path);
  return reason === undefined ? undefined : { path: renderPointer(path), reason };
}

/** The reason; then `path` leads to what is refused. */
function search(value: unknown, path: string[]): string | undefined {
  if (typeof value !== "object" || value === null) return searchLeaf(value);
  if (path.length > MAX_DEPTH) return `It is nested deeper than ${MAX_DEPTH} levels.`;
  for (const key of Object.keys(value)) {
    const below = (value as Record<string, unknown>)[key];
    if (below === undefined && !Array.isArray(value)) continue;
    path.push(key);
    const reason = search(below, path) ?? searchLeaf(key);
    if (reason !== undefined) return reason;
    path.pop();
  }
  return undefined;
}

function searchLeaf(value: unknown): string | undefined {
  if (typeof value === "string") return isWellFormed(value) ? undefined : "Lone surrogate is not allowed.";
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `${value} is not allowed.`;
  return value === null || typeof value === "boolean" ? undefined : `A ${typeof value} is not JSON.`;
}

/** Whether a text has no lone surrogate. Engines of before 2023 cannot tell it at once. */
function isWellFormed(text: string & { readonly isWellFormed?: () => boolean }): boolean {
  return text.isWellFormed?.() ?? !/\p{Surrogate}/u.test(text);
}
