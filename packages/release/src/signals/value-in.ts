import type { Json } from "@claimwire/ledger";

/** The value of a property; undefined where there is no object. */
export function valueIn(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return (value as { [key: string]: Json })[name];
}

/** The members of a list; none where there is no list. */
export function membersIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
