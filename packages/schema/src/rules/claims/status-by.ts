import type { Rule } from "../rule.js";

/** By state: the claims that `by` names. */
const NAMED = { disputed: "the claims that contradict it", superseded: "the claims that take its place" };

export const statusBy: Rule<"claims"> = {
  code: "STATUS_BY",
  severity: "error",
  meaning: "A disputed or superseded claim does not name the claims by which it is.",
  why: "Who reads that a claim is disputed or superseded must be able to read by what.",
  looksAt: ["claims"],
  check(_key, { status }, _dataset, report) {
    if (status === undefined || status.state === "retracted" || status.by !== undefined) return;
    const message = `The claim is ${status.state}, but status.by does not name ${NAMED[status.state]}.`;
    report(
      ["status"],
      message,
      "Name them under `by`; an answer or another account is a claim like any other.",
    );
  },
};
