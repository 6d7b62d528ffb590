import { openIndex } from "../collections/open-index.js";
import type { Parts } from "../collections/parts.js";
import type { Dataset } from "../dataset.js";
import { checkCode, checkOptions } from "../names/check-names.js";
import type { Claim, Entity, Role } from "../record-types.js";
import { pickClaims } from "./retracted.js";
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
    checkOptions("claimsAbout", options, ["role", "parts", "instances", "retracted"]);
    const { role: asked } = options;
    const roles = asked === undefined || Array.isArray(asked) ? asked : [asked];
    for (const role of roles ?? []) checkCode("role", "role", role);
    const names = below(entities.names(entity), options);
    const found = index(names);
    return pickClaims(roles ? found.filter((claim) => hasRole(claim, names, roles)) : found, options);
  };
}

export function makeClaimsBy({ claims, entities }: Parts): Dataset["claimsBy"] {
  const index = openIndex(claims.records, ({ assertedBy }, visit) => visit(assertedBy));
  return (entity, options) => {
    checkOptions("claimsBy", options, ["retracted"]);
    return pickClaims(index(entities.names(entity)), options);
  };
}
