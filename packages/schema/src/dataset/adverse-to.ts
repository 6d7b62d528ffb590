import type { About, Claim, Entity } from "../records/record.js";

/** Types of entities that can be named and can answer. */
const IDENTIFIABLE: ReadonlySet<Entity["type"]> = new Set([
  "company",
  "person",
  "public-body",
  "organisation",
]);

/** Roles of entities about which a claim says what they do, buy or are, or that they did not. */
const CONCERNED: ReadonlySet<About["role"]> = new Set(["actor", "partner", "client", "object", "denied"]);

/**
 * To whom a claim is adverse: the identifiable companies, persons, public bodies and organisations other than its
 * asserter of which it says what they do, buy or are, or did not do. We do not judge whether that is to their
 * disadvantage. `typeOf` gives the type of an entity; undefined for an unknown one.
 */
export function adverseTo(
  { assertedBy, about = [] }: Claim,
  typeOf: (id: string) => Entity["type"] | undefined,
): readonly string[] {
  return about.flatMap(({ entity, role }) => {
    if (entity === assertedBy || !CONCERNED.has(role)) return [];
    const type = typeOf(entity);
    return type !== undefined && IDENTIFIABLE.has(type) ? [entity] : [];
  });
}
