import { minDate } from "../edtf-date.js";
import { publishedSpan } from "../published-span.js";
import type { Rule } from "../rule.js";

export const claimsFollowTheTimes: Rule<"claims"> = {
  codes: ["CLAIM_AFTER_SOURCE"],
  why: "A source cannot tell of what came after it, so the time of the claim or of the source is wrong.",
  looksAt: ["claims"],
  check(_key, { when, mode, evidence }, dataset, report) {
    // What somebody expects lies ahead of the source by its nature.
    if (when === undefined || mode === "expectation") return;
    const earliest = minDate(when);
    if (earliest === undefined) return;
    evidence.forEach(({ source, stance }, index) => {
      if (stance !== "states") return;
      const span = publishedSpan(dataset, source);
      if (span?.latest === undefined || earliest <= span.latest) return;
      const message = `The claim is of ${when}, but evidence[${index}].source "${source}" was published ${span.published}.`;
      const fix = "Correct `when` or `published`; for a plan, `when` is the time at which it was made.";
      report("CLAIM_AFTER_SOURCE", ["when"], message, fix);
    });
  },
};
