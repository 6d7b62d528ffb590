import type { Dataset } from "../dataset.js";
import { openIndex } from "../open-index.js";
import type { Parts } from "../parts.js";
import type { Claim, Entity, Role } from "../record-types.js";
import { pickClaims } from "../retracted.js";
import { subjectNames } from "./subjects.js";
import { openTree } from "./tree.js";

const NONE: NonNullable<Claim["about"]> = [];

/** Whether an entity has one of some roles in a claim; of whom it is said that it did not, that is its only role. */
function hasRole({ about = NONE }: Claim, names: ReadonlySet<string>, roles: readonly Role[]): boolean {
  return about.some(({ entity, role }) => {
    if (!names.has(entity) || !roles.includes(role)) return false;
    return role === "denied" || !about.some((other) => other.entity === entity && other.role === "denied");
  });
}

/** Finds the ids of some entities and, as asked, of their parts and of the cases of each sort. */
function openBelow(
  entities: Parts["entities"],
): (names: readonly string[], options: BelowOptions) => ReadonlySet<string> {
  const treeOf = (fields: readonly ("partOf" | "instanceOf")[]) =>
    openTree<Entity>(entities, (entity, visit) => {
      for (const field of fields) if (entity[field] !== undefined) visit(entity[field]);
    });
  const [parts, instances, both] = [
    treeOf(["partOf"]),
    treeOf(["instanceOf"]),
    treeOf(["partOf", "instanceOf"]),
  ];
  return (names, options) => {
    if (options.parts) return options.instances ? both(names) : parts(names);
    return options.instances ? instances(names) : new Set(names);
  };
}

interface BelowOptions {
  readonly parts?: boolean;
  readonly instances?: boolean;
}

export function makeClaimsAbout({ claims, entities }: Parts): Dataset["claimsAbout"] {
  const index = openIndex(claims.records, ({ about = NONE }, visit) => {
    for (const { entity } of about) visit(entity);
  });
  const below = openBelow(entities);
  return (entity, options = {}) => {
    const names = below(subjectNames(entities, entity), options);
    const found = index(names);
    if (options.role === undefined) return pickClaims(found, options);
    const roles = typeof options.role === "string" ? [options.role] : options.role;
    return pickClaims(
      found.filter((claim) => hasRole(claim, names, roles)),
      options,
    );
  };
}

export function makeClaimsBy({ claims, entities }: Parts): Dataset["claimsBy"] {
  const index = openIndex(claims.records, ({ assertedBy }, visit) => visit(assertedBy));
  return (entity, options) => pickClaims(index(subjectNames(entities, entity)), options);
}
