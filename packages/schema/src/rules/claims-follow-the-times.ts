import { lookUp } from "../dataset.js";
import { maxDate, minDate } from "../edtf-date.js";
import { type Finding, finding } from "../issue.js";
import { kindOf } from "../kind.js";
import { type Claim, isStub } from "../record.js";
import type { Rule } from "../rule.js";

export const claimsFollowTheTimes: Rule = {
  codes: ["CLAIM_AFTER_SOURCE"],
  why: "A source cannot tell of what came after it, so the time of the claim or of the source is wrong.",
  check(key, record, records) {
    if (kindOf(key) !== "claims" || isStub(record)) return [];
    const { when, mode, evidence } = record as Claim;
    // What somebody expects lies ahead of the source by its nature.
    if (when === undefined || mode === "expectation") return [];
    const earliest = minDate(when);
    if (earliest === undefined) return [];
    return evidence.flatMap(({ source, stance }, index): Finding[] => {
      if (stance !== "states") return [];
      const published = lookUp(records, "sources", source)?.published;
      const latest = published === undefined ? undefined : maxDate(published);
      if (latest === undefined || earliest <= latest) return [];
      const message = `The claim is of ${when}, but evidence[${index}].source "${source}" was published ${published}.`;
      const fix = "Correct `when` or `published`; for a plan, `when` is the time at which it was made.";
      return [finding("CLAIM_AFTER_SOURCE", key, ["when"], message, fix)];
    });
  },
};
