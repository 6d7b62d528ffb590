import type { Entity } from "../../records/record.js";

/** The identifiers of an entity, each with its scheme. */
export function listIdentifiers({ identifiers = {} }: Entity): [scheme: string, value: string][] {
  return Object.entries(identifiers).map(([scheme, { value }]) => [scheme, value]);
}
