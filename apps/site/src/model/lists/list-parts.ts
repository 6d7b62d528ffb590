import { groupBy } from "../group-by.js";
import type { Listing } from "./listing.js";

/** How many records a page of a list holds. */
export const PER_PAGE = 100;

/** The division of records that have none: "no date". */
export const UNDIVIDED = "none";

/** A further page of a long list. */
export interface ListPart {
  readonly path: string;
  /** What its records share: their year or first letter, or `UNDIVIDED`. */
  readonly division: string;
  /** 1 for the first page of the division. */
  readonly number: number;
  readonly ids: readonly string[];
}

/** `<folder>2018/`, `<folder>2018/2/`: a page of one year of a long list. */
export function partPath(folder: string, division: string, number: number): string {
  return number === 1 ? `${folder}${division}/` : `${folder}${division}/${number}/`;
}

/**
 * The further pages of a list that its first page does not hold: by year or first letter, so that one record more
 * changes the pages of its own, and no others. None when the first page holds all.
 */
export function partsOf(
  { folder, ids }: Pick<Listing, "folder" | "ids">,
  divisionOf: (id: string) => string | undefined,
): ListPart[] {
  if (ids.length <= PER_PAGE) return [];
  const divisions = groupBy(ids, (id) => divisionOf(id) ?? UNDIVIDED);
  return divisions.flatMap(([division, of]) =>
    Array.from({ length: Math.ceil(of.length / PER_PAGE) }, (_, place) => ({
      path: partPath(folder, division, place + 1),
      division,
      number: place + 1,
      ids: of.slice(place * PER_PAGE, (place + 1) * PER_PAGE),
    })),
  );
}
