import type { Entity } from "../records/record.js";

/**
 * For whom an asserter speaks: itself and, for a person in a public role, the company or body. The ids are as records
 * name them; `find` gives the entity of an id, undefined for an unknown one.
 */
export function spokenFor(asserter: string, find: (id: string) => Entity | undefined): readonly string[] {
  const of = find(asserter)?.publicRole?.of;
  return of === undefined ? [asserter] : [asserter, of];
}
