import type { Dataset } from "../dataset.js";
import { type Index, openIndex } from "../open-index.js";
import type { Parts } from "../parts.js";
import type { Claim, Role } from "../record-types.js";
import { pickClaims } from "../standing.js";
import { subjectIds } from "./subjects.js";
import { openTree } from "./tree.js";

function roleKey(entity: string, role: Role): string {
  return `${entity} ${role}`;
}

function openIndexes({ claims, entities }: Parts): {
  readonly any: Index<Claim>;
  readonly byRole: Index<Claim>;
} {
  const none: NonNullable<Claim["about"]> = [];
  return {
    any: openIndex(claims.records, ({ about = none }, add) => {
      for (const { entity } of about) entities.follow(entity, add);
    }),
    byRole: openIndex(claims.records, ({ about = none }, add) => {
      for (const { entity, role } of about) entities.follow(entity, (id) => add(roleKey(id, role)));
    }),
  };
}

export function makeClaimsAbout(parts: Parts): Dataset["claimsAbout"] {
  const indexes = openIndexes(parts);
  const { entities } = parts;
  const below = openTree(entities.records, ({ partOf }, add) => {
    if (partOf !== undefined) entities.follow(partOf, add);
  });
  return (entity, options = {}) => {
    const asked = subjectIds(entities, entity);
    const ids = options.parts ? [...below(asked)] : asked;
    if (options.role === undefined) return pickClaims(indexes.any(ids), options);
    const roles = typeof options.role === "string" ? [options.role] : options.role;
    const keys = ids.flatMap((id) => roles.map((role) => roleKey(id, role)));
    return pickClaims(indexes.byRole(keys), options);
  };
}

export function makeClaimsBy({ claims, entities }: Parts): Dataset["claimsBy"] {
  const index = openIndex(claims.records, ({ assertedBy }, add) => entities.follow(assertedBy, add));
  return (entity, options) => pickClaims(index(subjectIds(entities, entity)), options);
}
