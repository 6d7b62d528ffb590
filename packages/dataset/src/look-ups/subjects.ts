import type { Collection } from "../collection.js";

/**
 * All ids by which records may refer to the record that is asked about. An unknown id is a RangeError, so that a
 * misspelt one never looks like the answer "none".
 */
export function subjectNames<R extends { readonly id: string }>(
  of: Collection<R>,
  asked: string | R,
): readonly string[] {
  const id = typeof asked === "string" ? asked : asked.id;
  of.get(id);
  return of.names(id);
}
