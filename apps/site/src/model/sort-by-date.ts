import { byCodeUnits } from "@claimwire/ledger";
import { placedSpan } from "@claimwire/schema";
import type { DatasetIndex } from "./dataset-index.js";

/** Sources by the first day on which they can have been published, oldest first; those without a date come last. */
export function sortByDate(index: DatasetIndex, ids: readonly string[]): string[] {
  const days = new Map(ids.map((id) => [id, firstDay(index, id)]));
  return ids.toSorted((a, b) => byCodeUnits(days.get(a) ?? "", days.get(b) ?? "") || byCodeUnits(a, b));
}

function firstDay({ sources }: DatasetIndex, id: string): string {
  const published = sources.get(id)?.published;
  return (published && placedSpan(published)?.from) || "9999-12-31";
}
