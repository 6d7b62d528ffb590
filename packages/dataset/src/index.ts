import { isClaimId } from "./claims.js";
import { data as claimData } from "./data/claims.js";
import { data as entityData } from "./data/entities.js";
import { data as releaseData } from "./data/release.js";
import { data as sourceData } from "./data/sources.js";
import { data as topicData } from "./data/topics.js";
import type { Dataset } from "./dataset.js";
import { isEntityId } from "./entities.js";
import { freeze } from "./freeze.js";
import { openDataset } from "./open-dataset.js";
import { pick } from "./pick.js";
import type { RecordKey } from "./record-types.js";
import type { ReleaseInfo } from "./release/release-info.js";
import { isSourceId } from "./sources.js";
import { isTopicId } from "./topics.js";

export type * from "./answers.js";
export type { Currency, Day, Decimal, EdtfDate } from "./brands.js";
export { allClaims, claims, findClaim, getClaim, isClaimId } from "./claims.js";
export { codes } from "./code-lists.js";
export type * from "./dataset.js";
export { asEdtf as edtf, isEdtfDate, maxDate, minDate } from "./dates.js";
export { amountIn, asDecimal as decimal, compareDecimals, isDecimal } from "./decimals.js";
export { entities, findEntity, getEntity, isEntityId } from "./entities.js";
export type { ClaimId, EntityId, SourceId, TopicId, Version } from "./ids.js";
export { withoutRepeats } from "./look-ups/repeats.js";
export { isRetracted } from "./look-ups/retracted.js";
export type { ClaimHandle, EntityHandle, RecordHandle, SourceHandle, TopicHandle } from "./names/handle.js";
export { recordKey as keyOf } from "./names/handle.js";
export type * from "./record-types.js";
export type { ReleaseInfo } from "./release/release-info.js";
export { findSource, getSource, isSourceId, sources } from "./sources.js";
export { findTopic, getTopic, isTopicId, topics } from "./topics.js";

const dataset: Dataset = /* @__PURE__ */ openDataset(
  /* @__PURE__ */ freeze({
    claims: claimData,
    sources: sourceData,
    entities: entityData,
    topics: topicData,
  }),
  /* @__PURE__ */ freeze(releaseData),
  /* @__PURE__ */ pick(releaseData, "site"),
  /* @__PURE__ */ pick(releaseData, "citation"),
  /* @__PURE__ */ pick(releaseData, "hanForms"),
);

/** Whether a text is the key of a record (`claims/some-id`), present, moved, split or withheld. */
export function isRecordKey(text: string): text is RecordKey {
  if (typeof text !== "string") return false;
  const place = text.indexOf("/");
  const id = text.slice(place + 1);
  switch (text.slice(0, place)) {
    case "claims":
      return isClaimId(id);
    case "sources":
      return isSourceId(id);
    case "entities":
      return isEntityId(id);
    case "topics":
      return isTopicId(id);
    default:
      return false;
  }
}

/** The release that this package holds. */
export const release: ReleaseInfo = /* @__PURE__ */ pick(dataset, "release");

/**
 * The records under which the content of a key (`claims/some-id`) now stands: one, or the parts of a split
 * one.
 */
export const resolve: Dataset["resolve"] = /* @__PURE__ */ pick(dataset, "resolve");

/**
 * The claims about an entity, if asked in a role, or with those about its parts: `claimsAbout("xinjiang", {
 * role: "place", parts: true })`, or about the cases of a sort: `claimsAbout("re-education-camps", { instances: true
 * })`. Of whom a claim says that it did not (`denied`), that entity has no other role in it.
 */
export const claimsAbout: Dataset["claimsAbout"] = /* @__PURE__ */ pick(dataset, "claimsAbout");

/** The claims that an entity asserts. */
export const claimsBy: Dataset["claimsBy"] = /* @__PURE__ */ pick(dataset, "claimsBy");

/** The claims on a topic and on the narrower ones below it. */
export const claimsOn: Dataset["claimsOn"] = /* @__PURE__ */ pick(dataset, "claimsOn");

/**
 * The claims whose `when` lies within a time, in EDTF: `claimsWithin("2017/2018")`. With `overlapping`, also
 * those that only may. A `when` of `/2018-10` (by October 2018, start unknown) lies in October 2018.
 */
export const claimsWithin: Dataset["claimsWithin"] = /* @__PURE__ */ pick(dataset, "claimsWithin");

/**
 * The claims with a figure above an amount in a unit, as asserted (never converted, whatever its qualifier):
 * `claimsOver(50_000_000, "USD", { measure: "value" })`. Of claims that repeat a figure, only the one that they repeat
 * comes back.
 */
export const claimsOver: Dataset["claimsOver"] = /* @__PURE__ */ pick(dataset, "claimsOver");

/** The claims with evidence in a source. */
export const claimsFrom: Dataset["claimsFrom"] = /* @__PURE__ */ pick(dataset, "claimsFrom");

/**
 * The evidence of a claim: each source, whether it can still be had, and the documents through which we know
 * it.
 */
export const evidenceOf: Dataset["evidenceOf"] = /* @__PURE__ */ pick(dataset, "evidenceOf");

/** The sources that cite a source, or that cite a claim, in the order of their publication. */
export const followUpsOf: Dataset["followUpsOf"] = /* @__PURE__ */ pick(dataset, "followUpsOf");

/** The claims that respond to a claim. */
export const responsesTo: Dataset["responsesTo"] = /* @__PURE__ */ pick(dataset, "responsesTo");

/** The claims that cannot be true together with a claim, whichever of the two says so. */
export const contradictionsOf: Dataset["contradictionsOf"] = /* @__PURE__ */ pick(
  dataset,
  "contradictionsOf",
);

/** The claims that point at a claim, each with the type of its relation. */
export const relationsTo: Dataset["relationsTo"] = /* @__PURE__ */ pick(dataset, "relationsTo");

/** When a record entered the dataset, and when it last changed in a way that matters to readers. */
export const timesOf: Dataset["timesOf"] = /* @__PURE__ */ pick(dataset, "timesOf");

/**
 * The entities that a text names, each with the reason: `findEntities("002236.SZ")`. By id, name, name in another
 * language or script, or identifier; never by a guess.
 */
export const findEntities: Dataset["findEntities"] = /* @__PURE__ */ pick(dataset, "findEntities");

/** The records in which all words of a text stand, in any script: `search("police stations yarkant")`. */
export const search: Dataset["search"] = /* @__PURE__ */ pick(dataset, "search");

/** The claims about an entity that tell when, in the order of time. */
export const timeline: Dataset["timeline"] = /* @__PURE__ */ pick(dataset, "timeline");

/** The claims that answer a claim, each with how it replies. */
export const repliesTo: Dataset["repliesTo"] = /* @__PURE__ */ pick(dataset, "repliesTo");

/**
 * What an entity answered to claims, or that it gave no answer, each with the claim that it answers and how it replies:
 * `answersOf("dahua")`.
 */
export const answersOf: Dataset["answersOf"] = /* @__PURE__ */ pick(dataset, "answersOf");

/** Who disputes a claim: answers that deny it in whole or in part, and claims that contradict it. */
export const disputesOf: Dataset["disputesOf"] = /* @__PURE__ */ pick(dataset, "disputesOf");

/**
 * A citation of a record, its original source first, pinned to this release: `cite("claims/some-id")`, or
 * with `{ style: "csl" }` or `{ style: "bibtex" }`.
 */
export const cite: Dataset["cite"] = /* @__PURE__ */ pick(dataset, "cite");

/** The page of a record on the dataset's site; undefined while it has none. */
export const urlOf: Dataset["urlOf"] = /* @__PURE__ */ pick(dataset, "urlOf");

/** The feed of a record's changes (`atom`, `rss` or `json`); undefined while the dataset has no site. */
export const feedOf: Dataset["feedOf"] = /* @__PURE__ */ pick(dataset, "feedOf");
