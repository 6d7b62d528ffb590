import { maxDate } from "../../dates/edtf-date.js";
import { CLAIM_STANDARDS } from "../../records/claim.js";
import type { Rule } from "../rule.js";
import { findPresentVerb } from "./present-verb.js";

/**
 * Modes in which a claim asserts that something is, or is not, so at a time. The others give an opinion or an
 * expectation.
 */
const MODES: ReadonlySet<string> = new Set(["fact", "negative", "plan"]);

/**
 * A reader comes after any time that has an end. The rule is narrow on purpose: `findPresentVerb` knows only a few
 * forms of sentence, so the rule misses many statements and hardly ever warns without a reason.
 */
export const statementPresent: Rule<"claims"> = {
  code: "STATEMENT_PRESENT",
  severity: "warning",
  meaning: "A statement tells in the present tense of a time that is over.",
  why: "Read years later, a statement in the present tense says that it is so now, which nobody asserted.",
  looksAt: ["claims"],
  check(_key, { statement, when, mode, relations }, _dataset, report) {
    if (when === undefined || !MODES.has(mode ?? CLAIM_STANDARDS.mode)) return;
    // The time of an answer is when it was given, and not when it was so.
    if (relations?.some(({ type }) => type === "responds-to")) return;
    const verb = findPresentVerb(statement);
    if (verb === undefined || maxDate(when) === undefined) return;
    const message = `The statement says “${verb}”, in the present tense, of a time that is over (${when}).`;
    const fix =
      "Put what was asserted into the past tense; or leave `when` out, if the source gives no time.";
    report(["statement"], message, fix);
  },
};
