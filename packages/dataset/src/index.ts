import { data as claimData } from "./data/claims.js";
import { data as entityData } from "./data/entities.js";
import { data as releaseData } from "./data/release.js";
import { data as sourceData } from "./data/sources.js";
import { data as topicData } from "./data/topics.js";
import type { Dataset } from "./dataset.js";
import { openDataset } from "./open-dataset.js";
import type { Claim, Entity, Source, Topic } from "./record-types.js";
import type { ReleaseInfo } from "./release-info.js";

export type { Currency, Day, Decimal, EdtfDate } from "./brands.js";
export type * from "./dataset.js";
export { isEdtfDate, maxDate, minDate } from "./dates.js";
export { amountIn, compareDecimals, isDecimal } from "./decimals.js";
export type { ClaimId, EntityId, SourceId, TopicId, Version } from "./ids.js";
export type * from "./record-types.js";
export type { ReleaseInfo } from "./release-info.js";
export { isRetracted } from "./retracted.js";

const dataset: Dataset = /* @__PURE__ */ openDataset(
  { claims: claimData, sources: sourceData, entities: entityData, topics: topicData },
  releaseData,
);

// A call that is marked as pure, unlike reading a property, lets a bundler leave out what a program does not use, the
// data among it.
function pick<K extends keyof Dataset>(name: K): Dataset[K] {
  return dataset[name];
}

/** The release that this package holds. */
export const release: ReleaseInfo = releaseData.release;

/** The claims that are not retracted, in the order of their ids. */
export const claims: readonly Claim[] = /* @__PURE__ */ pick("claims");

/** All claims, retracted ones included: `claim.status` tells. */
export const allClaims: readonly Claim[] = /* @__PURE__ */ pick("allClaims");

/** The sources, in the order of their ids. */
export const sources: readonly Source[] = /* @__PURE__ */ pick("sources");

/** The entities, in the order of their ids. */
export const entities: readonly Entity[] = /* @__PURE__ */ pick("entities");

/** The topics, in the order of their ids. */
export const topics: readonly Topic[] = /* @__PURE__ */ pick("topics");

/**
 * The claim of a known id with its status, retracted or not. A moved id gives the claim that it moved to, a
 * split one the first part; `resolve` gives all parts. An unknown id is a RangeError.
 */
export const getClaim: Dataset["getClaim"] = /* @__PURE__ */ pick("getClaim");

/** The source of a known id; as `getClaim` for moved, split and unknown ids. */
export const getSource: Dataset["getSource"] = /* @__PURE__ */ pick("getSource");

/** The entity of a known id; as `getClaim` for moved, split and unknown ids. */
export const getEntity: Dataset["getEntity"] = /* @__PURE__ */ pick("getEntity");

/** The topic of a known id; as `getClaim` for moved, split and unknown ids. */
export const getTopic: Dataset["getTopic"] = /* @__PURE__ */ pick("getTopic");

/** As `getClaim`, for an id that is known at run time only: undefined when there is none. */
export const findClaim: Dataset["findClaim"] = /* @__PURE__ */ pick("findClaim");

/** As `getSource`, for an id that is known at run time only: undefined when there is none. */
export const findSource: Dataset["findSource"] = /* @__PURE__ */ pick("findSource");

/** As `getEntity`, for an id that is known at run time only: undefined when there is none. */
export const findEntity: Dataset["findEntity"] = /* @__PURE__ */ pick("findEntity");

/** As `getTopic`, for an id that is known at run time only: undefined when there is none. */
export const findTopic: Dataset["findTopic"] = /* @__PURE__ */ pick("findTopic");

/**
 * The records under which the content of a key (`claims/some-id`) now stands: one, or the parts of a split
 * one.
 */
export const resolve: Dataset["resolve"] = /* @__PURE__ */ pick("resolve");

/**
 * The claims about an entity, if asked in a role, or with those about its parts: `claimsAbout("xinjiang", {
 * role: "place", parts: true })`.
 */
export const claimsAbout: Dataset["claimsAbout"] = /* @__PURE__ */ pick("claimsAbout");

/** The claims that an entity asserts. */
export const claimsBy: Dataset["claimsBy"] = /* @__PURE__ */ pick("claimsBy");

/** The claims on a topic and on the narrower ones below it. */
export const claimsOn: Dataset["claimsOn"] = /* @__PURE__ */ pick("claimsOn");

/**
 * The claims whose `when` lies within a time, in EDTF: `claimsWithin("2017/2018")`. With `overlapping`, also
 * those that only may.
 */
export const claimsWithin: Dataset["claimsWithin"] = /* @__PURE__ */ pick("claimsWithin");

/**
 * The claims with a figure above an amount in a unit, as asserted (never converted, whatever its qualifier):
 * `claimsOver(50_000_000, "USD", { measure: "value" })`.
 */
export const claimsOver: Dataset["claimsOver"] = /* @__PURE__ */ pick("claimsOver");

/** The claims with evidence in a source. */
export const claimsFrom: Dataset["claimsFrom"] = /* @__PURE__ */ pick("claimsFrom");

/**
 * The evidence of a claim: each source, whether it can still be had, and the documents through which we know
 * it.
 */
export const evidenceOf: Dataset["evidenceOf"] = /* @__PURE__ */ pick("evidenceOf");

/** The sources that cite a source, or that cite a claim, in the order of their publication. */
export const followUpsOf: Dataset["followUpsOf"] = /* @__PURE__ */ pick("followUpsOf");

/** The claims that respond to a claim. */
export const responsesTo: Dataset["responsesTo"] = /* @__PURE__ */ pick("responsesTo");

/** The claims that cannot be true together with a claim, whichever of the two says so. */
export const contradictionsOf: Dataset["contradictionsOf"] = /* @__PURE__ */ pick("contradictionsOf");

/** The claims that point at a claim, each with the type of its relation. */
export const relationsTo: Dataset["relationsTo"] = /* @__PURE__ */ pick("relationsTo");

/** When a record entered the dataset, and when it last changed in a way that matters to readers. */
export const timesOf: Dataset["timesOf"] = /* @__PURE__ */ pick("timesOf");
