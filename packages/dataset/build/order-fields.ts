import { KINDS, SHAPES, type Shape } from "@claimwire/schema";
import type { DatasetData } from "../src/collections/parts.js";

const FIRST = ["kind", "id"];
const LAST = ["entered", "changed"];

type Order = (value: unknown) => unknown;

function sortProperties(value: object, names: readonly string[], orders: ReadonlyMap<string, Order>): object {
  const entries = Object.entries(value).sort(([a], [b]) => names.indexOf(a) - names.indexOf(b));
  return Object.fromEntries(entries.map(([name, child]) => [name, orders.get(name)?.(child) ?? child]));
}

/** Sorts the fields of objects as the schema does, which is their order in the record files. */
function orderOf(
  shape: Shape,
  first: readonly string[] = [],
  last: readonly string[] = [],
): Order | undefined {
  if (shape.holds === "list") {
    const member = orderOf(shape.of);
    return member && ((value) => (value as readonly unknown[]).map(member));
  }
  if (shape.holds !== "object") return undefined;
  const orders = new Map<string, Order>();
  for (const { name, shape: child } of shape.fields) {
    const order = orderOf(child);
    if (order) orders.set(name, order);
  }
  const names = [...first, ...shape.fields.map(({ name }) => name), ...last];
  return (value) => sortProperties(value as object, names, orders);
}

/** The records with their fields in the schema's order; the ledger keeps them in an order of its own. */
export function orderFields(data: DatasetData): DatasetData {
  const ordered = KINDS.map((kind) => {
    const order = orderOf(SHAPES[kind], FIRST, LAST) as Order;
    return [kind, { ...data[kind], records: data[kind].records.map(order) }] as const;
  });
  return Object.fromEntries(ordered) as object as DatasetData;
}
