import type { PlainRecords } from "@claimwire/ledger";
import { AVAILABILITIES, type Availability, labelOf } from "@claimwire/schema";
import { dateInWords } from "./date.js";
import { sourceInWords } from "./name.js";

/** "dead link, looked at on 3 November 2026"; "dead link, as “Title” (IPVM, 28 November 2018) says". */
export function availabilityInWords(records: PlainRecords, availability: Availability): string {
  const { state, checked, saidBy } = availability;
  const words = labelOf(AVAILABILITIES, state);
  if (saidBy !== undefined) return `${words}, as ${sourceInWords(records, saidBy)} says`;
  return checked === undefined ? words : `${words}, looked at on ${dateInWords(checked)}`;
}
