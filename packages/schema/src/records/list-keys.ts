import type { z } from "zod";
import { listKeys } from "./fields.js";
import { KINDS } from "./kind.js";
import { recordSchemas, stubSchemas } from "./record.js";
import { childrenOf, unwrap } from "./walk.js";

/**
 * How the members of lists are told apart, by the list's place: kind and field names joined by `/`, `*` for any
 * member. `["source"]`: by that field; `["entity", "role"]`: by both; `[]`: plain values, each its own key.
 * A list whose place is not in the table has a meaningful order and is compared whole.
 */
export type ListKeyTable = Readonly<Record<string, readonly string[]>>;

function collect(schema: z.core.$ZodType, place: string, into: Map<string, readonly string[]>): void {
  const inner = unwrap(schema);
  const registered = listKeys.get(inner) ?? listKeys.get(schema);
  if (registered) into.set(place, registered.keys);
  for (const [name, child] of childrenOf(inner)) collect(child, `${place}/${name}`, into);
}

function buildTable(): ListKeyTable {
  const table = new Map<string, readonly string[]>();
  for (const kind of KINDS) {
    collect(recordSchemas[kind], kind, table);
    collect(stubSchemas.split, kind, table);
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The table of the present schema, read from the schemas' own metadata. A release stores the one that it used. */
export const LIST_KEYS: ListKeyTable = buildTable();
