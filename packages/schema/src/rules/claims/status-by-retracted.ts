import { keyOf } from "../../records/kind.js";
import type { Rule } from "../rule.js";

export const statusByRetracted: Rule<"claims"> = {
  code: "STATUS_BY_RETRACTED",
  severity: "error",
  meaning: "A claim is disputed or superseded by another that was retracted.",
  why: "A claim would look refuted by what nobody asserts any more.",
  looksAt: ["claims"],
  check(key, { status }, dataset, report) {
    if (status === undefined || status.state === "retracted") return;
    status.by?.forEach((id, index) => {
      if (dataset.find("claims", id)?.status?.state !== "retracted") return;
      const other = keyOf("claims", id);
      const message = `The claim is ${status.state} by "${id}", which is retracted.`;
      const fix = `Take ${other} out of status.by; if no other is left there, let the claim stand again:  npx claimwire reinstate ${key}`;
      report(["status", "by", index], message, fix);
    });
  },
};
