import { openCollection } from "./collections/collection.js";
import { data as loaded } from "./data/claims.js";
import { freeze } from "./freeze.js";
import type { ClaimId } from "./ids.js";
import { isRetracted } from "./look-ups/retracted.js";
import type { ClaimHandle } from "./names/handle.js";
import { pick } from "./pick.js";
import type { Claim } from "./record-types.js";

export type { ClaimId } from "./ids.js";
export type { ClaimHandle } from "./names/handle.js";
export type * from "./record-types.js";
export { isRetracted };

const data = /* @__PURE__ */ freeze(loaded);

const collection = /* @__PURE__ */ openCollection("claim", data);

/** The claims that are not retracted, in the order of their ids. */
export const claims: readonly Claim[] = /* @__PURE__ */ freeze(
  /* @__PURE__ */ data.records.filter((claim) => !isRetracted(claim)),
);

/** All claims, retracted ones included: `claim.status` tells. */
export const allClaims: readonly Claim[] = /* @__PURE__ */ pick(data, "records");

/**
 * The claim of a known id with its status, retracted or not. A moved id gives the claim that it moved to, a split one the
 * first part; `resolve`, in the main entry, gives all parts. An unknown id is a RangeError.
 */
export const getClaim: (claim: ClaimHandle) => Claim = /* @__PURE__ */ pick(collection, "get");

/** As `getClaim`, for an id that is known at run time only: undefined when there is none. */
export const findClaim: (id: string) => Claim | undefined = /* @__PURE__ */ pick(collection, "find");

const isKnown = /* @__PURE__ */ pick(collection, "has");

/** Whether a text is the id of a claim, present, moved, split or withheld. */
export function isClaimId(text: string): text is ClaimId {
  return isKnown(text);
}
