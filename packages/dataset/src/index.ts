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
export { isRetracted } from "./standing.js";

const dataset: Dataset = /* @__PURE__ */ openDataset(
  { claims: claimData, sources: sourceData, entities: entityData, topics: topicData },
  releaseData,
);

/** The release that this package holds. */
export const release: ReleaseInfo = releaseData.release;

/** The claims that are not retracted, in the order of their ids. */
export const claims: readonly Claim[] = dataset.claims;

/** All claims, retracted ones included: `claim.status` tells. */
export const allClaims: readonly Claim[] = dataset.allClaims;

/** The sources, in the order of their ids. */
export const sources: readonly Source[] = dataset.sources;

/** The entities, in the order of their ids. */
export const entities: readonly Entity[] = dataset.entities;

/** The topics, in the order of their ids. */
export const topics: readonly Topic[] = dataset.topics;

/**
 * The claim of a known id with its status, retracted or not. A moved id gives the claim that it moved to, a
 * split one the first part; `resolve` gives all parts. An unknown id is a RangeError.
 */
export const getClaim: Dataset["getClaim"] = dataset.getClaim;

/** The source of a known id; as `getClaim` for moved, split and unknown ids. */
export const getSource: Dataset["getSource"] = dataset.getSource;

/** The entity of a known id; as `getClaim` for moved, split and unknown ids. */
export const getEntity: Dataset["getEntity"] = dataset.getEntity;

/** The topic of a known id; as `getClaim` for moved, split and unknown ids. */
export const getTopic: Dataset["getTopic"] = dataset.getTopic;

/** As `getClaim`, for an id that is known at run time only: undefined when there is none. */
export const findClaim: Dataset["findClaim"] = dataset.findClaim;

/** As `getSource`, for an id that is known at run time only: undefined when there is none. */
export const findSource: Dataset["findSource"] = dataset.findSource;

/** As `getEntity`, for an id that is known at run time only: undefined when there is none. */
export const findEntity: Dataset["findEntity"] = dataset.findEntity;

/** As `getTopic`, for an id that is known at run time only: undefined when there is none. */
export const findTopic: Dataset["findTopic"] = dataset.findTopic;

/**
 * The records under which the content of a key (`claims/some-id`) now stands: one, or the parts of a split
 * one.
 */
export const resolve: Dataset["resolve"] = dataset.resolve;

/**
 * The claims about an entity, if asked in a role, or with those about its parts: `claimsAbout("xinjiang", {
 * role: "place", parts: true })`.
 */
export const claimsAbout: Dataset["claimsAbout"] = dataset.claimsAbout;

/** The claims that an entity asserts. */
export const claimsBy: Dataset["claimsBy"] = dataset.claimsBy;

/** The claims on a topic and on the narrower ones below it. */
export const claimsOn: Dataset["claimsOn"] = dataset.claimsOn;

/**
 * The claims whose `when` lies within a time, in EDTF: `claimsWithin("2017/2018")`. With `overlapping`, also
 * those that only may.
 */
export const claimsWithin: Dataset["claimsWithin"] = dataset.claimsWithin;

/**
 * The claims with a figure above an amount in a unit, as asserted (never converted, whatever its qualifier):
 * `claimsOver(50_000_000, "USD", { measure: "value" })`.
 */
export const claimsOver: Dataset["claimsOver"] = dataset.claimsOver;

/** The claims with evidence in a source. */
export const claimsFrom: Dataset["claimsFrom"] = dataset.claimsFrom;

/**
 * The evidence of a claim: each source, whether it can still be had, and the documents through which we know
 * it.
 */
export const evidenceOf: Dataset["evidenceOf"] = dataset.evidenceOf;

/** The sources that cite a source, or that cite a claim, in the order of their publication. */
export const followUpsOf: Dataset["followUpsOf"] = dataset.followUpsOf;

/** The claims that respond to a claim. */
export const responsesTo: Dataset["responsesTo"] = dataset.responsesTo;

/** The claims that cannot be true together with a claim, whichever of the two says so. */
export const contradictionsOf: Dataset["contradictionsOf"] = dataset.contradictionsOf;

/** The claims that point at a claim, each with the type of its relation. */
export const relationsTo: Dataset["relationsTo"] = dataset.relationsTo;

/** When a record entered the dataset, and when it last changed in a way that matters to readers. */
export const timesOf: Dataset["timesOf"] = dataset.timesOf;
