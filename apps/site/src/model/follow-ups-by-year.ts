import { byCodeUnits } from "@claimwire/ledger";
import type { DatasetIndex } from "./dataset-index.js";
import { groupBy } from "./group-by.js";
import { yearOfSource } from "./lists/source-properties.js";
import { sortByDate } from "./sort-by-date.js";

/** The year of follow-ups without a date, as the page of follow-ups names it. */
export const UNDATED = "undated";

/**
 * The sources that cite another by the year of their publication, oldest first; those without a date come last. Those
 * of a year stand in the order of their publication.
 */
export function followUpsByYear(index: DatasetIndex): [year: string, ids: string[]][] {
  const citing = [...index.sources].filter(([, { cites = [] }]) => cites.length > 0).map(([id]) => id);
  const years = groupBy(sortByDate(index, citing), (id) => yearOfSource(index, id) ?? UNDATED);
  return years.sort(([a], [b]) => byCodeUnits(a, b));
}
