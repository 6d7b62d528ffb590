import type { Claim } from "@claimwire/schema";

type Reason = "privacy" | "legal";

/** Words in place of a statement that must not be repeated. */
const NAMES: Readonly<Record<Reason, string>> = {
  privacy: "A claim that was withdrawn to protect a person",
  legal: "A claim that was withdrawn for legal necessity",
};

/**
 * Why entries must not repeat a claim: it was retracted for somebody's privacy or by legal necessity, and an entry would
 * send it to every subscriber again. The page of the claim shows the record.
 */
export function suppressionReason(claim: Pick<Claim, "status"> | undefined): Reason | undefined {
  const { state, reason } = claim?.status ?? {};
  return state === "retracted" && (reason === "privacy" || reason === "legal") ? reason : undefined;
}

/** What other entries call a claim: its statement, unless it is suppressed. */
export function spokenStatement(claim: Claim): string {
  const reason = suppressionReason(claim);
  return reason === undefined ? claim.statement : NAMES[reason];
}
