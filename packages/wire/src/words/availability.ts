import type { PlainRecords } from "@claimwire/ledger";
import type { Availability } from "@claimwire/schema";

import { AVAILABILITY_WORDS } from "./codes.js";
import { dateInWords } from "./date.js";
import { sourceInWords } from "./name.js";

/** "link lost, looked at on 3 November 2026"; "link lost, as “Title” (IPVM, 28 November 2018) says". */
export function availabilityInWords(records: PlainRecords, availability: Availability): string {
  const { state, checked, saidBy } = availability;
  const words = AVAILABILITY_WORDS[state] ?? state;
  if (saidBy !== undefined) return `${words}, as ${sourceInWords(records, saidBy)} says`;
  return checked === undefined ? words : `${words}, looked at on ${dateInWords(checked)}`;
}
