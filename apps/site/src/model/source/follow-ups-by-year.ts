import { byCodeUnits } from "@claimwire/ledger";
import type { DatasetIndex } from "../dataset-index.js";
import { groupBy } from "../group-by.js";
import { yearOfSource } from "../lists/source-properties.js";
import { sortByDate } from "../sort-by-date.js";

/** The year of follow-ups without a date. */
export const UNDATED = "undated";

/** A year, or `UNDATED`, and the sources published in it, in the order of their publication. */
type SourcesOfYear = [year: string, ids: string[]];

/** The sources that cite another by the year of their publication, oldest first; those without a date come last. */
export function followUpsByYear(index: DatasetIndex): SourcesOfYear[] {
  const citing = [...index.sources].filter(([, { cites = [] }]) => cites.length > 0).map(([id]) => id);
  return groupByYear(index, citing).sort(([a], [b]) => byCodeUnits(a, b));
}

/** The sources that cite one by the year of their publication, newest first; those without a date come last. */
export function followUpsOf(index: DatasetIndex, id: string): SourcesOfYear[] {
  return groupByYear(index, [...new Set(index.citedBy.get(id))]).sort(
    ([a], [b]) => Number(a === UNDATED) - Number(b === UNDATED) || byCodeUnits(b, a),
  );
}

function groupByYear(index: DatasetIndex, ids: readonly string[]): SourcesOfYear[] {
  return groupBy(sortByDate(index, ids), (id) => yearOfSource(index, id) ?? UNDATED);
}
