import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { idOf } from "../../records/kind.js";
import type { Claim, Relation } from "../../records/record.js";
import type { Rule } from "../rule.js";

type Type = Relation["type"];

/** By state: what `by` names, and the relations by which those claims bear on this one. */
const WANTED = {
  disputed: {
    missing: "the claims that contradict it",
    types: ["contradicts", "responds-to"],
    fix: "Add the relation `contradicts` or `responds-to` to one of the two, or name the claim that disputes it.",
  },
  superseded: {
    missing: "the claims that take its place",
    types: ["updates"],
    fix: "Add the relation `updates` to the successor, or name the claim that takes its place.",
  },
} as const satisfies Record<string, { missing: string; types: readonly Type[]; fix: string }>;

/** Whether a claim has a relation of one of the types to the claim of an id. */
function relates(
  dataset: IndexedDataset,
  { relations = [] }: Claim,
  types: readonly Type[],
  id: string,
): boolean {
  return relations.some(({ type, claim }) => types.includes(type) && dataset.resolve("claims", claim) === id);
}

export const statusByUnrelated: Rule<"claims"> = {
  codes: ["STATUS_BY", "STATUS_BY_UNRELATED"],
  why: "Who reads that a claim is disputed or superseded must be able to read by what.",
  looksAt: ["claims"],
  check(key, claim, dataset, report) {
    const { status } = claim;
    if (status === undefined || status.state === "retracted") return;
    const { missing, types, fix } = WANTED[status.state];
    if (status.by === undefined) {
      const message = `The claim is ${status.state}, but status.by does not name ${missing}.`;
      const how = "Name them under `by`; an answer or another account is a claim like any other.";
      report("STATUS_BY", ["status"], message, how);
    }
    status.by?.forEach((id, index) => {
      const other = dataset.find("claims", id);
      // A claim that is missing is a finding of another rule.
      if (other === undefined || relates(dataset, other, types, idOf(key))) return;
      // Contradiction is mutual, and a reply may be replied to; an update goes one way.
      const isMutual = status.state === "disputed";
      if (isMutual && relates(dataset, claim, types, dataset.resolve("claims", id))) return;
      const relation = types.map((type) => `"${type}"`).join(" or ");
      const message = `The claim is ${status.state} by "${id}", but no relation ${relation} joins the two.`;
      report("STATUS_BY_UNRELATED", ["status", "by", index], message, fix);
    });
  },
};
