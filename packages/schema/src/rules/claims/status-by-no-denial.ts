import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { REPLIES } from "../../records/codes.js";
import { idOf } from "../../records/kind.js";
import type { Claim, Relation } from "../../records/record.js";
import type { Rule } from "../rule.js";
import { DISPUTING, relationsTo } from "./relations-to.js";

type Reply = keyof typeof REPLIES;

const DENIALS: readonly Reply[] = ["denies", "partly"];

/** The answer of a relation that says of nothing that it is not so. */
function undenying({ reply }: Relation): Reply | undefined {
  return reply === undefined || DENIALS.includes(reply) ? undefined : reply;
}

/** The answer between a disputed claim and another under `by`, when nothing that joins the two disputes the claim. */
function findUndenying(
  dataset: IndexedDataset,
  { id, claim, isDenied }: { readonly id: string; readonly claim: Claim; readonly isDenied: boolean },
  by: string,
): Reply | undefined {
  const other = dataset.find("claims", by);
  // A claim that is missing is a finding of another rule.
  if (other === undefined) return undefined;
  const theirs = relationsTo(dataset, other, DISPUTING, id);
  const ours = relationsTo(dataset, claim, DISPUTING, dataset.resolve("claims", by));
  const joining = [...theirs, ...ours];
  const answer = joining.map(undenying).find((reply) => reply !== undefined);
  const isDisputed = joining.some((relation) => undenying(relation) === undefined);
  // Whoever admits a claim may still give another figure; whether it is denied stands in the answer alone.
  const isUndenied = isDenied && theirs.some((relation) => undenying(relation) !== undefined);
  return isDisputed && !isUndenied ? undefined : answer;
}

export const statusByNoDenial: Rule<"claims"> = {
  code: "STATUS_BY_NO_DENIAL",
  severity: "error",
  meaning: "A claim is disputed by an answer that does not deny it.",
  why: "A claim would look denied by those who admit it, or who gave no answer.",
  looksAt: ["claims"],
  check(key, claim, dataset, report) {
    const { status } = claim;
    if (status?.state !== "disputed") return;
    const isDenied = status.reason === "denied";
    status.by?.forEach((by, index) => {
      const answer = findUndenying(dataset, { id: idOf(key), claim, isDenied }, by);
      if (answer === undefined) return;
      const message = `The claim is disputed by "${by}", but the answer that joins the two is "${answer}" (${REPLIES[answer].label}); only ${DENIALS.map((reply) => `"${reply}"`).join(" or ")} disputes a claim.`;
      const other = isDenied
        ? ""
        : "   If it gives another account, add the relation `contradicts` to one of the two.";
      const fix = `Name the claim that denies it:  npx claimwire dispute ${key} --reason denied --by its-denial   If nobody denies it, it stands:  npx claimwire reinstate ${key}${other}`;
      report(["status", "by", index], message, fix);
    });
  },
};
