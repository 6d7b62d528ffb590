import type { Dataset } from "../dataset.js";
import { openIndex } from "../open-index.js";
import type { Parts } from "../parts.js";
import type { Claim, Role } from "../record-types.js";
import { pickClaims } from "../retracted.js";
import { subjectNames } from "./subjects.js";
import { openTree } from "./tree.js";

const NONE: NonNullable<Claim["about"]> = [];

function hasRole({ about = NONE }: Claim, names: ReadonlySet<string>, roles: readonly Role[]): boolean {
  return about.some(({ entity, role }) => names.has(entity) && roles.includes(role));
}

export function makeClaimsAbout({ claims, entities }: Parts): Dataset["claimsAbout"] {
  const index = openIndex(claims.records, ({ about = NONE }, visit) => {
    for (const { entity } of about) visit(entity);
  });
  const below = openTree(entities, ({ partOf }, visit) => {
    if (partOf !== undefined) visit(partOf);
  });
  return (entity, options = {}) => {
    const asked = subjectNames(entities, entity);
    const names = options.parts ? below(asked) : new Set(asked);
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
