import { KINDS } from "../records/kind.js";
import { SHAPES, shapesIn } from "./field-table.js";

/**
 * How the members of lists are told apart, by the list's place: kind and field names joined by `/`, `*` for any
 * member. `["source"]`: by that field; `["entity", "role"]`: by both; `[]`: plain values, each its own key.
 * A list whose place is not in the table has a meaningful order and is compared whole.
 */
export type ListKeyTable = Readonly<Record<string, readonly string[]>>;

function buildTable(): ListKeyTable {
  const lists = KINDS.flatMap((kind) => [
    ...shapesIn(SHAPES[kind]).flatMap((shape) =>
      shape.holds === "list" && shape.keys !== undefined ? [[shape.place, shape.keys] as const] : [],
    ),
    // Where a record was split, its stub names its parts.
    [`${kind}/to`, []] as const,
  ]);
  return Object.fromEntries([...lists].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The table of the present schema, read from the fields' own declarations. A release stores the one that it used. */
export const LIST_KEYS: ListKeyTable = buildTable();
