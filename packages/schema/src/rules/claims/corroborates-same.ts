import type { IndexedDataset } from "../../dataset/index-dataset.js";
import type { Claim } from "../../records/record.js";
import type { Rule } from "../rule.js";
import { statesChains } from "./states-chains.js";

/** The original documents in which a claim stands. */
function originals(dataset: IndexedDataset, claim: Claim): ReadonlySet<string> {
  return new Set(statesChains(claim).map(([original = ""]) => dataset.resolve("sources", original)));
}

/** Whether all that states one of two claims, and all that states the other, is one and the same document. */
function haveOneSource(dataset: IndexedDataset, claim: Claim, other: Claim): boolean {
  const all = new Set([...originals(dataset, claim), ...originals(dataset, other)]);
  return all.size === 1;
}

export const corroboratesSame: Rule<"claims"> = {
  code: "CORROBORATES_SAME",
  severity: "error",
  meaning: "A claim corroborates another of the same asserter, or from the same document.",
  why: "Who says a thing twice has not confirmed it; a reader takes `corroborates` for a second witness.",
  looksAt: ["claims"],
  check(_key, claim, dataset, report) {
    const speaker = dataset.resolve("entities", claim.assertedBy);
    claim.relations?.forEach(({ type, claim: id }, index) => {
      const other = type === "corroborates" ? dataset.find("claims", id) : undefined;
      // A claim that is missing is a finding of another rule.
      if (other === undefined) return;
      const sameSpeaker = dataset.resolve("entities", other.assertedBy) === speaker;
      if (!sameSpeaker && !haveOneSource(dataset, claim, other)) return;
      const what = sameSpeaker ? `is asserted by "${speaker}" too` : "stands in the same document";
      const message = `"${id}" ${what}, so it is no second witness.`;
      report(["relations", index], message, "Say `repeats` if it is told again, or leave the relation out.");
    });
  },
};
