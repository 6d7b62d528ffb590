import { byCodeUnits } from "@claimwire/ledger";
import type { DatasetIndex } from "./dataset-index.js";

/** The year of follow-ups without a date, as the page of follow-ups names it. */
export const UNDATED = "undated";

/** How many sources that cite another were published in each year, oldest first; those without a date come last. */
export function countFollowUps({ sources }: DatasetIndex): [year: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { cites = [], published = "" } of sources.values()) {
    if (cites.length === 0) continue;
    const year = /\d{4}/.exec(published)?.[0] ?? UNDATED;
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => byCodeUnits(a, b));
}
