import { idOf } from "../../records/kind.js";
import type { Relation } from "../../records/record.js";
import type { Rule } from "../rule.js";
import { DISPUTING, relationsTo } from "./relations-to.js";

/** By state: the relations by which the claims under `by` bear on this one. */
const WANTED = {
  disputed: {
    types: DISPUTING,
    fix: "Add the relation `contradicts` or `responds-to` to one of the two, or name the claim that disputes it.",
  },
  superseded: {
    types: ["updates"],
    fix: "Add the relation `updates` to the successor, or name the claim that takes its place.",
  },
} as const satisfies Record<string, { types: readonly Relation["type"][]; fix: string }>;

export const statusByUnrelated: Rule<"claims"> = {
  code: "STATUS_BY_UNRELATED",
  severity: "error",
  meaning: "A claim is disputed or superseded by another to which no fitting relation joins it.",
  why: "A reader who follows `by` would arrive at a claim that has nothing to do with the first.",
  looksAt: ["claims"],
  check(key, claim, dataset, report) {
    const { status } = claim;
    if (status === undefined || status.state === "retracted") return;
    const { types, fix } = WANTED[status.state];
    status.by?.forEach((id, index) => {
      const other = dataset.find("claims", id);
      // A claim that is missing is a finding of another rule.
      if (other === undefined || relationsTo(dataset, other, types, idOf(key)).length > 0) return;
      // Contradiction is mutual, and a reply may be replied to; an update goes one way.
      const isMutual = status.state === "disputed";
      if (isMutual && relationsTo(dataset, claim, types, dataset.resolve("claims", id)).length > 0) return;
      const relation = types.map((type) => `"${type}"`).join(" or ");
      const message = `The claim is ${status.state} by "${id}", but no relation ${relation} joins the two.`;
      report(["status", "by", index], message, fix);
    });
  },
};
