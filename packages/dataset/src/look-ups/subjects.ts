import type { Collection } from "../collection.js";

/**
 * The ids that a question is about: those under which the content of an id now stands. An id that the dataset does
 * not know is a RangeError, so that a misspelt one never looks like an answer of "none".
 */
export function subjectIds<R extends { readonly id: string }>(
  of: Collection<R>,
  asked: string | R,
): readonly string[] {
  const id = typeof asked === "string" ? asked : asked.id;
  of.get(id);
  return of.resolve(id);
}
