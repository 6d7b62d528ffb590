import { amountsHaveFittingUnits } from "./claims/amounts-have-fitting-units.js";
import { claimsFollowTheTimes } from "./claims/claims-follow-the-times.js";
import { contradictionsExclude } from "./claims/contradictions-exclude.js";
import { statusesNameTheirClaims } from "./claims/statuses-name-their-claims.js";
import { identifiersIdentify } from "./entities/identifiers-identify.js";
import { placesLieInPlaces } from "./entities/places-lie-in-places.js";
import { everyReferenceLeadsSomewhere } from "./records/every-reference-leads-somewhere.js";
import { everythingIsUsed } from "./records/everything-is-used.js";
import { hierarchiesHaveATop } from "./records/hierarchies-have-a-top.js";
import { listMembersAreDistinct } from "./records/list-members-are-distinct.js";
import { stubsLeadToRecords } from "./records/stubs-lead-to-records.js";
import type { Rule } from "./rule.js";
import { chainsLeadOn } from "./sources/chains-lead-on.js";
import { sourcesPrecedeTheirCitations } from "./sources/sources-precede-their-citations.js";
import { pastIsPast } from "./statements/past-is-past.js";
import { statementsAreAttributed } from "./statements/statements-are-attributed.js";
import { statementsAreDistinct } from "./statements/statements-are-distinct.js";
import { statementsAreOurs } from "./statements/statements-are-ours.js";

/** The rules of a sound dataset. A rule is a file in `rules/` and a line here. */
export const RULES: readonly Rule[] = [
  everyReferenceLeadsSomewhere,
  stubsLeadToRecords,
  listMembersAreDistinct,
  claimsFollowTheTimes,
  sourcesPrecedeTheirCitations,
  chainsLeadOn,
  statementsAreAttributed,
  pastIsPast,
  statementsAreOurs,
  statementsAreDistinct,
  statusesNameTheirClaims,
  contradictionsExclude,
  amountsHaveFittingUnits,
  hierarchiesHaveATop,
  placesLieInPlaces,
  everythingIsUsed,
  identifiersIdentify,
];
