import type { ClaimOptions } from "../dataset.js";
import { checkClaim } from "../names/check-names.js";
import type { Claim } from "../record-types.js";

/** Whether a claim was withdrawn: it is kept, but no look-up gives it unless asked. */
export function isRetracted(claim: Claim): boolean {
  checkClaim("isRetracted", claim);
  return claim.status?.state === "retracted";
}

/** A list of its own, without the retracted claims unless the options ask for them. */
export function pickClaims(claims: readonly Claim[], options: ClaimOptions | undefined): readonly Claim[] {
  return options?.retracted ? claims.slice() : claims.filter((claim) => !isRetracted(claim));
}
