import { byCodeUnits } from "@claimwire/ledger";
import type { StreamId } from "@claimwire/wire";
import { groupByEach } from "../group-by.js";

/** A list of records that has pages: all of a kind, or those with one value of one property. */
export interface Listing {
  /** `browse/mode/plan/`; the list of all has the path of the kind. */
  readonly path: string;
  /** Where its further pages and its data are; those of all records must not take the id of one. */
  readonly folder: string;
  /** "Claims", "Claims of 2018". */
  readonly title: string;
  /** The value, as it stands in an address. */
  readonly value: string;
  /** What a choice among the values of its property is called. */
  readonly label: string;
  /** The ids of its records, newest first. */
  readonly ids: readonly string[];
  /** The stream of its changes, or the nearest that there is. */
  readonly stream: StreamId;
  /** Whether the stream brings the changes of this list and of no other records. */
  readonly hasOwnStream: boolean;
}

/** A property by which records are chosen, with a list for each value that occurs. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  /** Whether a list can be sorted by its values. */
  readonly isOrder: boolean;
  readonly listings: readonly Listing[];
}

/** How a property of records is read, named and ordered. */
export interface Property {
  readonly name: string;
  readonly label: string;
  readonly valuesOf: (id: string) => readonly string[];
  readonly labelOf: (value: string) => string;
  readonly title: (label: string) => string;
  /** Values in this order, or newest first, or by their label; else those with most records come first. */
  readonly order?: "newest" | "label" | readonly string[];
  /** Whether a list can be sorted by its values, of which each record has one. */
  readonly isOrder?: boolean;
  /** The stream of a value; else the nearest is that of the whole kind. */
  readonly stream?: (value: string) => StreamId;
  /** Whether that stream brings the changes of these records alone. */
  readonly hasOwnStream?: boolean;
}

/** The list of all records of a kind, from which the others are chosen. */
export type WholeList = Omit<Listing, "value" | "label">;

/** Every property with its lists, each in the order of the whole; a value that no record has makes none. */
export function findFacets(whole: WholeList, prefix: string, properties: readonly Property[]): Facet[] {
  return properties.map((property) => {
    const byValue = groupByEach(whole.ids, property.valuesOf);
    const listings = inOrder(property, byValue).map(([value, ids]): Listing => {
      const label = property.labelOf(value);
      const path = `${prefix}${property.name}/${value}/`;
      return {
        path,
        folder: path,
        title: property.title(label),
        value,
        label,
        ids,
        stream: property.stream?.(value) ?? whole.stream,
        hasOwnStream: property.hasOwnStream ?? false,
      };
    });
    return { name: property.name, label: property.label, isOrder: property.isOrder ?? false, listings };
  });
}

function inOrder({ order, labelOf }: Property, rows: [value: string, ids: string[]][]): [string, string[]][] {
  if (order === "newest") return rows.sort(([a], [b]) => byCodeUnits(b, a));
  if (order === "label") return rows.sort(([a], [b]) => byCodeUnits(labelOf(a), labelOf(b)));
  if (order === undefined) return rows.sort(([a, x], [b, y]) => y.length - x.length || byCodeUnits(a, b));
  return rows.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}
