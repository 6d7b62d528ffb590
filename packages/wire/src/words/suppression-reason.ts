import type { Claim } from "@claimwire/schema";

type Reason = "privacy" | "legal";

/** What a claim is called whose statement would do again the harm for which it was withdrawn. */
const NAMES: Readonly<Record<Reason, string>> = {
  privacy: "A claim that was withdrawn to protect a person",
  legal: "A claim that was withdrawn for legal necessity",
};

/**
 * Why a claim is not told again: it was retracted for somebody's privacy or by legal necessity. Entries that repeat it
 * would send it to everybody once more. The page of the claim is where the record stands.
 */
export function suppressionReason(claim: Pick<Claim, "status"> | undefined): Reason | undefined {
  const { state, reason } = claim?.status ?? {};
  return state === "retracted" && (reason === "privacy" || reason === "legal") ? reason : undefined;
}

/** The name of a claim wherever another entry speaks of it: its statement, unless it is suppressed. */
export function spokenStatement(claim: Claim): string {
  const reason = suppressionReason(claim);
  return reason === undefined ? claim.statement : NAMES[reason];
}
