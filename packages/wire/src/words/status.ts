import type { Status } from "@claimwire/schema";
import { REASON_WORDS, STATE_WORDS } from "./codes.js";

/** "Disputed: another account does not fit with it"; a claim without a status stands. */
export function statusInWords(status: Status | undefined): string {
  if (status === undefined) return "Stands";
  return `${STATE_WORDS[status.state] ?? status.state}: ${REASON_WORDS[status.reason] ?? status.reason}`;
}
