import type { Relation } from "@claimwire/schema";
import { sortNewestFirst } from "../claim-time.js";
import type { DatasetIndex } from "../dataset-index.js";

/** What an entity said to a claim, and how it stands to that. */
export interface Answer {
  readonly claim: string;
  readonly type: Relation["type"];
  readonly answered: string;
}

/** The answers of an entity and of the people in its public roles, newest first. */
export function answersBy(index: DatasetIndex, id: string): Answer[] {
  const asserters = [id, ...index.holdersIn.get(id)];
  const own = asserters.flatMap((asserter) => index.claimsAssertedBy.get(asserter));
  return sortNewestFirst(index, new Set(own)).flatMap((claim) =>
    (index.claims.get(claim)?.relations ?? [])
      .filter(({ type }) => type === "responds-to" || type === "contradicts")
      .map(({ type, claim: answered }) => ({ claim, type, answered })),
  );
}
