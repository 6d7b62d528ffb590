import type { IndexedDataset } from "../../dataset/index-dataset.js";
import type { Claim, Source } from "../../records/record.js";
import type { Rule } from "../rule.js";
import { sourceOf } from "../sources/source-of.js";
import { statesChains } from "./states-chains.js";

/** Documents that are an act of their own: publishing one is the deed of which it tells. */
const ACTS: ReadonlySet<Source["type"]> = new Set([
  "legal-act",
  "list",
  "statement",
  "filing",
  "award",
  "tender",
]);

/** Whether a claim tells of what its own document does, or holds: then the two have one time. */
function isOfDocument(dataset: IndexedDataset, claim: Claim): boolean {
  if (claim.mode === "listed") return true;
  // The time of an answer is when it was given, which is mostly the day on which it was printed.
  if (claim.relations?.some(({ type }) => type === "responds-to")) return true;
  if (claim.basis !== "self") return false;
  return statesChains(claim).some(([original = ""]) => {
    const source = sourceOf(dataset, original);
    return source !== undefined && ACTS.has(source.type);
  });
}

export const whenOfSource: Rule<"claims"> = {
  code: "WHEN_OF_SOURCE",
  severity: "warning",
  meaning: "A claim's time is the day or month in which a document of its evidence was published.",
  why: "A speaker who gives no time leaves `when` out; the date of the report would tell readers that it happened then.",
  looksAt: ["claims"],
  check(_key, claim, dataset, report) {
    const { when = "" } = claim;
    // In the year of its publication a document tells of many things.
    if (!/^\d{4}-\d{2}/.test(when) || isOfDocument(dataset, claim)) return;
    const id = statesChains(claim)
      .flat()
      .find((one) => sourceOf(dataset, one)?.published === when);
    if (id === undefined) return;
    const message = `The claim is of ${when}, which is when "${id}" was published.`;
    const fix =
      "Leave `when` out, unless the speaker gives this time. If it does, make an exception, and say where it stands.";
    report(["when"], message, fix);
  },
};
