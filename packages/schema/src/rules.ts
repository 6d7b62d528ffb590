import type { Rule } from "./rule.js";
import { amountsHaveFittingUnits } from "./rules/amounts-have-fitting-units.js";
import { chainsLeadOn } from "./rules/chains-lead-on.js";
import { claimsFollowTheTimes } from "./rules/claims-follow-the-times.js";
import { contradictionsExclude } from "./rules/contradictions-exclude.js";
import { everyReferenceLeadsSomewhere } from "./rules/every-reference-leads-somewhere.js";
import { everythingIsUsed } from "./rules/everything-is-used.js";
import { hierarchiesHaveATop } from "./rules/hierarchies-have-a-top.js";
import { identifiersIdentify } from "./rules/identifiers-identify.js";
import { listMembersAreDistinct } from "./rules/list-members-are-distinct.js";
import { pastIsPast } from "./rules/past-is-past.js";
import { placesLieInPlaces } from "./rules/places-lie-in-places.js";
import { sourcesPrecedeTheirCitations } from "./rules/sources-precede-their-citations.js";
import { statementsAreAttributed } from "./rules/statements-are-attributed.js";
import { statementsAreDistinct } from "./rules/statements-are-distinct.js";
import { statementsAreOurs } from "./rules/statements-are-ours.js";
import { statusesNameTheirClaims } from "./rules/statuses-name-their-claims.js";
import { stubsLeadToRecords } from "./rules/stubs-lead-to-records.js";

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
