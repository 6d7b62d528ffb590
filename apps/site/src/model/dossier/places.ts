import { claimsConcerning, collectBelow, type DatasetIndex } from "../dataset-index.js";

/** An entity and all its parts, at any depth. */
export function partsWithin({ partsOf }: DatasetIndex, id: string): Set<string> {
  return collectBelow(id, (one) => partsOf.get(one));
}

/** The ids of the claims that name an entity or one of its parts, each once. */
export function claimsWithin(index: DatasetIndex, id: string): Set<string> {
  return new Set([...partsWithin(index, id)].flatMap((part) => claimsConcerning(index, part)));
}

/** The entities of which an entity is a part, widest first. */
export function wholesOf({ entities }: DatasetIndex, id: string): string[] {
  const wholes: string[] = [];
  for (let next = entities.get(id)?.partOf; next !== undefined && !wholes.includes(next) && next !== id; ) {
    wholes.unshift(next);
    next = entities.get(next)?.partOf;
  }
  return wholes;
}

/** The places that lie in no other place of the dataset, those with most claims first. */
export function topPlaces(index: DatasetIndex): string[] {
  const places = [...index.entities].filter(
    ([, { type, partOf }]) => type === "place" && (partOf === undefined || !index.entities.has(partOf)),
  );
  return sortByClaims(
    index,
    places.map(([id]) => id),
  );
}

/** The places and facilities that lie directly in a place, those with most claims first. */
export function placesIn(index: DatasetIndex, id: string): string[] {
  return sortByClaims(
    index,
    index.partsOf.get(id).filter((part) => {
      const type = index.entities.get(part)?.type;
      return type === "place" || type === "facility";
    }),
  );
}

function sortByClaims(index: DatasetIndex, ids: readonly string[]): string[] {
  const counts = new Map(ids.map((id) => [id, claimsWithin(index, id).size]));
  return ids.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
}
