import type { Rule } from "./rule.js";
import { everyReferenceLeadsSomewhere } from "./rules/every-reference-leads-somewhere.js";
import { listMembersAreDistinct } from "./rules/list-members-are-distinct.js";
import { stubsLeadToRecords } from "./rules/stubs-lead-to-records.js";

/** The rules of a sound dataset. A rule is a file in `rules/` and a line here. */
export const RULES: readonly Rule[] = [
  everyReferenceLeadsSomewhere,
  stubsLeadToRecords,
  listMembersAreDistinct,
];
