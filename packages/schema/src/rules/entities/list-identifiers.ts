import type { Entity } from "../../records/record.js";

type Scheme = keyof NonNullable<Entity["identifiers"]>;

/** The identifiers of an entity, each with its scheme. */
export function listIdentifiers({ identifiers = {} }: Entity): [Scheme, string][] {
  return Object.entries(identifiers).map(([scheme, { value }]) => [scheme as Scheme, value]);
}
