import { CLAIM_STANDARDS, type Claim, labelOf, MODES, STATES } from "@claimwire/schema";
import type { DatasetIndex } from "./dataset-index.js";
import { relationMarks } from "./later-claims.js";

/** What is out of the ordinary about a claim, in words: "disputed", "updated 2024", "opinion", "possible". */
export function claimSigns(index: DatasetIndex, id: string, claim: Claim): string[] {
  const { status, mode, certainty } = claim;
  return [
    ...(status === undefined ? [] : [labelOf(STATES, status.state).toLowerCase()]),
    ...relationMarks(index, id, claim),
    ...(mode === undefined || mode === CLAIM_STANDARDS.mode ? [] : [labelOf(MODES, mode)]),
    ...(certainty === undefined || certainty === CLAIM_STANDARDS.certainty ? [] : [certainty]),
  ];
}
