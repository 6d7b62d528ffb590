import { labelOf, REASONS, STATES, type Status } from "@claimwire/schema";

/** "Disputed: another account does not fit with it"; a claim without a status stands. */
export function statusInWords(status: Status | undefined): string {
  if (status === undefined) return "Stands";
  return `${labelOf(STATES, status.state)}: ${labelOf(REASONS, status.reason)}`;
}
