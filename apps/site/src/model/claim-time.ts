import type { Claim } from "@claimwire/schema";
import type { DatasetIndex } from "./dataset-index.js";
import { firstDayOf, sortByDay } from "./first-day.js";

/** The time by which a list has a claim. */
export interface ClaimTime {
  /** EDTF. */
  readonly date: string;
  /** Whether it is the day on which the claim was made, because the claim says of no time when it happened. */
  readonly isReported: boolean;
}

/** The day on which the document was published in which a claim stands; undefined when that is not known. */
export function reportedOn({ sources }: DatasetIndex, { evidence }: Claim): string | undefined {
  const stated = evidence.filter(({ stance }) => stance === "states");
  for (const { source, via = [] } of [...stated, ...evidence]) {
    for (const id of [source, ...via]) {
      const published = sources.get(id)?.published;
      if (published !== undefined) return published;
    }
  }
  return undefined;
}

/** When what a claim tells of happened; where it does not say, when it was made. */
export function timeOfClaim(index: DatasetIndex, claim: Claim): ClaimTime | undefined {
  if (claim.when !== undefined) return { date: claim.when, isReported: false };
  const date = reportedOn(index, claim);
  return date === undefined ? undefined : { date, isReported: true };
}

/** The year in which a claim's time begins; undefined without one. */
export function yearOfClaim(index: DatasetIndex, id: string): string | undefined {
  return placedDay(index, id)?.slice(0, 4);
}

/** Claims by the first day that their time can mean, newest first; those without one come last. */
export function sortNewestFirst(index: DatasetIndex, ids: Iterable<string>): string[] {
  return sortByDay(ids, (id) => placedDay(index, id));
}

/** The first day that the time of a claim can mean; undefined without one. */
export function placedDay(index: DatasetIndex, id: string): string | undefined {
  const claim = index.claims.get(id);
  return firstDayOf(claim && timeOfClaim(index, claim)?.date);
}
