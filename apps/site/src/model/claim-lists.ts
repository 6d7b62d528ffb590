import {
  BASES,
  CLAIM_STANDARDS,
  type Claim,
  type CodeList,
  labelOf,
  MODES,
  ROLES,
  STATES,
} from "@claimwire/schema";
import { entityName, type StreamId } from "@claimwire/wire";
import { sortNewestFirst, yearOfClaim } from "./claim-time.js";
import type { DatasetIndex } from "./dataset-index.js";

/** A list of claims that has pages: all claims, or those with one value of one property. */
export interface ClaimListing {
  /** `browse/mode/plan/`; the list of all claims has the path of the kind. */
  readonly path: string;
  /** "Claims", "Claims: plan". */
  readonly title: string;
  /** What a choice among the values of its property is called. */
  readonly label: string;
  /** The ids of its claims, newest event first. */
  readonly ids: readonly string[];
  /** The stream that is nearest to the list. */
  readonly stream: StreamId;
}

/** A property by which claims are chosen, with a list for each value that occurs. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  readonly listings: readonly ClaimListing[];
}

interface Property {
  readonly name: string;
  readonly label: string;
  readonly valuesOf: (index: DatasetIndex, id: string, claim: Claim) => readonly string[];
  readonly labelOf: (index: DatasetIndex, value: string) => string;
  readonly title: (label: string) => string;
  /** Values in the order of the page; those that are absent here come by their number of claims. */
  readonly order?: readonly string[];
  readonly stream?: (value: string) => StreamId;
}

const ofCode =
  (codes: CodeList) =>
  (_index: DatasetIndex, value: string): string =>
    labelOf(codes, value);

const PROPERTIES: readonly Property[] = [
  {
    name: "year",
    label: "Year",
    valuesOf: (index, id) => [yearOfClaim(index, id) ?? []].flat(),
    labelOf: (_index, year) => year,
    title: (year) => `Claims of ${year}`,
  },
  {
    name: "state",
    label: "State",
    valuesOf: (_index, _id, { status }) => [status?.state ?? "standing"],
    labelOf: (_index, state) => (state === "standing" ? "Stands" : labelOf(STATES, state)),
    title: (state) => `Claims by state: ${state.toLowerCase()}`,
    order: [...Object.keys(STATES), "standing"],
  },
  {
    name: "mode",
    label: "Kind of statement",
    valuesOf: (_index, _id, { mode }) => [mode ?? CLAIM_STANDARDS.mode],
    labelOf: ofCode(MODES),
    title: (mode) => `Claims by kind of statement: ${mode}`,
    order: Object.keys(MODES),
  },
  {
    name: "basis",
    label: "How it is known",
    valuesOf: (_index, _id, { basis }) => [basis],
    labelOf: ofCode(BASES),
    title: (basis) => `Claims by how they are known: ${basis}`,
    order: Object.keys(BASES),
  },
  {
    name: "role",
    label: "With somebody in the role",
    valuesOf: (_index, _id, { about = [] }) => about.map(({ role }) => role),
    labelOf: ofCode(ROLES),
    title: (role) => `Claims with somebody in the role: ${role}`,
    order: Object.keys(ROLES),
  },
  {
    name: "asserter",
    label: "Who says so",
    valuesOf: (_index, _id, { assertedBy }) => [assertedBy],
    labelOf: (index, id) => entityName(index.records, id),
    title: (name) => `Claims by ${name}`,
    stream: (id) => `entities/${id}`,
  },
];

/** Every property with its lists; a value that no claim has makes none. */
export function findFacets(index: DatasetIndex): Facet[] {
  const newest = sortNewestFirst(index, index.claims.keys());
  return PROPERTIES.map((property) => {
    const byValue = new Map<string, string[]>();
    for (const id of newest) {
      const claim = index.claims.get(id);
      if (claim === undefined) continue;
      for (const value of new Set(property.valuesOf(index, id, claim))) {
        byValue.set(value, [...(byValue.get(value) ?? []), id]);
      }
    }
    const listings = inOrder(property, byValue).map(([value, ids]) => {
      const label = property.labelOf(index, value);
      const path = `browse/${property.name}/${value}/`;
      return { path, title: property.title(label), label, ids, stream: property.stream?.(value) ?? "claims" };
    });
    return { name: property.name, label: property.label, listings };
  });
}

function inOrder({ name, order }: Property, byValue: ReadonlyMap<string, string[]>): [string, string[]][] {
  const rows = [...byValue];
  if (name === "year") return rows.sort(([a], [b]) => (a < b ? 1 : -1));
  if (order === undefined) return rows.sort(([, a], [, b]) => b.length - a.length);
  return rows.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}
