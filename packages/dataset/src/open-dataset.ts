import { type DatasetCitation, UNNAMED } from "@claimwire/release/cite";
import { makeCite } from "./cite.js";
import { type DatasetData, openParts } from "./collections/parts.js";
import type { Dataset } from "./dataset.js";
import { freeze } from "./freeze.js";
import { makeFeedOf, makeUrlOf } from "./look-ups/addresses.js";
import { makeAnswersOf } from "./look-ups/answers-of.js";
import { makeClaimsAbout, makeClaimsBy } from "./look-ups/claims-about.js";
import { makeClaimsOn } from "./look-ups/claims-on.js";
import { makeClaimsOver } from "./look-ups/claims-over.js";
import { makeClaimsWithin } from "./look-ups/claims-within.js";
import { makeDisputesOf, makeRepliesTo } from "./look-ups/disputes-of.js";
import { makeClaimsFrom, makeEvidenceOf } from "./look-ups/evidence-of.js";
import { makeFindEntities } from "./look-ups/find-entities.js";
import { makeFollowUpsOf } from "./look-ups/follow-ups-of.js";
import { makeContradictionsOf, makeRelationsTo, makeResponsesTo } from "./look-ups/relations-to.js";
import { makeResolve, makeTimesOf } from "./look-ups/resolve-key.js";
import { isRetracted } from "./look-ups/retracted.js";
import { makeSearchRecords } from "./look-ups/search.js";
import { makeTimeline } from "./look-ups/timeline.js";
import type { ReleaseData } from "./release/release-info.js";
import type { SiteData } from "./release/site-data.js";
import type { HanForms } from "./text/fold-text.js";

function withheldKeys(data: DatasetData): readonly string[] {
  return Object.entries(data).flatMap(([kind, { withheld }]: [string, { withheld: readonly string[] }]) =>
    withheld.map((id) => `${kind}/${id}`),
  );
}

/** Opens the records of a release; whatever a look-up needs is made when it is first asked. */
export function openDataset(
  data: DatasetData,
  { release, times }: ReleaseData,
  site: SiteData = {},
  citation: DatasetCitation = UNNAMED,
  hanForms: HanForms = {},
): Dataset {
  const parts = openParts(data);
  const { claims, sources, entities, topics } = parts;
  const relationsTo = makeRelationsTo(parts);
  const contradictionsOf = makeContradictionsOf(parts, relationsTo);
  const claimsAbout = makeClaimsAbout(parts);
  const urlOf = makeUrlOf(parts, site);
  return Object.freeze({
    release: freeze(release),
    claims: freeze(claims.records.filter((claim) => !isRetracted(claim))),
    allClaims: claims.records,
    sources: sources.records,
    entities: entities.records,
    topics: topics.records,
    withheld: freeze(withheldKeys(data)),
    getClaim: claims.get,
    getSource: sources.get,
    getEntity: entities.get,
    getTopic: topics.get,
    findClaim: claims.find,
    findSource: sources.find,
    findEntity: entities.find,
    findTopic: topics.find,
    resolve: makeResolve(parts),
    claimsAbout,
    claimsBy: makeClaimsBy(parts),
    claimsOn: makeClaimsOn(parts),
    claimsWithin: makeClaimsWithin(parts),
    claimsOver: makeClaimsOver(parts),
    claimsFrom: makeClaimsFrom(parts),
    evidenceOf: makeEvidenceOf(parts),
    followUpsOf: makeFollowUpsOf(parts),
    responsesTo: makeResponsesTo(relationsTo),
    contradictionsOf,
    relationsTo,
    timesOf: makeTimesOf(parts, times),
    findEntities: makeFindEntities(parts, hanForms),
    search: makeSearchRecords(parts, hanForms),
    timeline: makeTimeline(claimsAbout),
    repliesTo: makeRepliesTo(relationsTo),
    answersOf: makeAnswersOf(parts),
    disputesOf: makeDisputesOf(parts, relationsTo, contradictionsOf),
    cite: makeCite(parts, release, urlOf, citation),
    urlOf,
    feedOf: makeFeedOf(parts, site),
  });
}
