import type { Dataset } from "../dataset.js";
import { lazily } from "../lazily.js";
import type { Parts } from "../parts.js";
import type { Claim, Role } from "../record-types.js";
import { pickClaims } from "../standing.js";
import { type ClaimIndex, openClaimIndex } from "./claim-index.js";
import { subjectIds } from "./subjects.js";
import { openTree } from "./tree.js";

function roleKey(entity: string, role: Role): string {
  return `${entity} ${role}`;
}

function openIndexes({ claims, entities }: Parts): { readonly any: ClaimIndex; readonly byRole: ClaimIndex } {
  const aboutOf = (claim: Claim) => claim.about ?? [];
  return {
    any: openClaimIndex(claims.records, function* (claim) {
      for (const { entity } of aboutOf(claim)) yield* entities.resolve(entity);
    }),
    byRole: openClaimIndex(claims.records, function* (claim) {
      for (const { entity, role } of aboutOf(claim))
        for (const id of entities.resolve(entity)) yield roleKey(id, role);
    }),
  };
}

export function makeClaimsAbout(parts: Parts): Dataset["claimsAbout"] {
  const indexes = lazily(() => openIndexes(parts));
  const { entities } = parts;
  const below = openTree(entities.records, ({ partOf }) =>
    partOf === undefined ? [] : entities.resolve(partOf),
  );
  return (entity, options = {}) => {
    const asked = subjectIds(entities, entity);
    const ids = options.parts ? [...below(asked)] : asked;
    if (options.role === undefined) return pickClaims(indexes().any(ids), options);
    const roles = typeof options.role === "string" ? [options.role] : options.role;
    const keys = ids.flatMap((id) => roles.map((role) => roleKey(id, role)));
    return pickClaims(indexes().byRole(keys), options);
  };
}

export function makeClaimsBy({ claims, entities }: Parts): Dataset["claimsBy"] {
  const index = openClaimIndex(claims.records, ({ assertedBy }) => entities.resolve(assertedBy));
  return (entity, options) => pickClaims(index(subjectIds(entities, entity)), options);
}
