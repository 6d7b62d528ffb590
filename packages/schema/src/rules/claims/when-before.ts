import type { Rule } from "../rule.js";

export const whenBefore: Rule<"claims"> = {
  code: "WHEN_BEFORE",
  severity: "warning",
  meaning:
    "A claim that is neither negative nor a non-finding is said to hold for all the time before a day.",
  why: "The time `../2018-10` means all the time up to then, so that every look-up for an earlier year finds the claim.",
  looksAt: ["claims"],
  check(_key, { when, mode }, _dataset, report) {
    if (!when?.startsWith("../") || mode === "negative" || mode === "non-finding") return;
    const message = `The claim is of ${when}, which is all the time before, and is neither \`negative\` nor a \`non-finding\`.`;
    const fix = `Leave \`when\` out; or write ${when.slice(2)} for what was so by then, since a day that is not known.`;
    report(["when"], message, fix);
  },
};
