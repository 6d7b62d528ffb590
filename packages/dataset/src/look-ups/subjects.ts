import type { Collection } from "../collection.js";

/**
 * The ids under which records may name what a question is about. An id that the dataset does not know is a RangeError,
 * so that a misspelt one never looks like an answer of "none".
 */
export function subjectNames<R extends { readonly id: string }>(
  of: Collection<R>,
  asked: string | R,
): readonly string[] {
  const id = typeof asked === "string" ? asked : asked.id;
  of.get(id);
  return of.names(id);
}
