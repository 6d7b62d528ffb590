import type { ClaimsCause, ClaimsNote } from "../types.js";

/** What a why-note, or a cause from it, says; of one whose summary the ledger withholds, that it does. */
export function toldSummary({ summary, content }: ClaimsNote | ClaimsCause): string {
  return content === undefined ? summary : "The reason is withheld, for legal or privacy necessity.";
}
