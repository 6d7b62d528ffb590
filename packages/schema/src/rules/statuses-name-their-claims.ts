import type { Rule } from "../rule.js";

const MISSING = {
  disputed: "the claims that contradict it",
  superseded: "the claims that take its place",
} as const;

export const statusesNameTheirClaims: Rule<"claims"> = {
  codes: ["STATUS_BY"],
  why: "Who reads that a claim is disputed or superseded must be able to read by what.",
  looksAt: ["claims"],
  check(_key, { status }, _dataset, report) {
    if (status === undefined || status.state === "retracted" || status.by !== undefined) return;
    const message = `The claim is ${status.state}, but status.by does not name ${MISSING[status.state]}.`;
    const fix = "Name them under `by`; an answer or another account is a claim like any other.";
    report("STATUS_BY", ["status"], message, fix);
  },
};
