import type { Field } from "@claimwire/schema";

/** Whether each published record has a field: a code that is meant where none is named is filled in. */
export function isAlwaysThere({ required, standard }: Field): boolean {
  return required || standard !== undefined;
}
