import type { Rule } from "../rule.js";
import { sourceOf } from "../sources/source-of.js";
import { statesChains } from "./states-chains.js";

export const basisUnseen: Rule<"claims"> = {
  code: "BASIS_UNSEEN",
  severity: "warning",
  meaning: "A claim's basis is `unstated`, and its documents are known through a list only.",
  why: "The code `unstated` says that the speaker did not tell how it knows; of a report that nobody here read, we cannot know.",
  looksAt: ["claims"],
  check(_key, claim, dataset, report) {
    if (claim.basis !== "unstated") return;
    const readIn = statesChains(claim).map((chain) => (chain.length > 1 ? chain.at(-1) : undefined));
    const [list] = readIn;
    const isList = (id: string | undefined): boolean =>
      id !== undefined && sourceOf(dataset, id)?.type === "list";
    if (list === undefined || !readIn.every(isList)) return;
    const message = `The document is known through the list "${list}" only, so nobody here has read how its author knows.`;
    report(["basis"], message, "Say `not-seen`; or add the document that was read to the evidence.");
  },
};
