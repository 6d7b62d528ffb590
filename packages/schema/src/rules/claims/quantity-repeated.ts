import type { Quantity } from "../../records/record.js";
import type { Rule } from "../rule.js";
import { repeatedClaims } from "./repeated-claims.js";

/** Without zeros that say nothing: `1.20` and `1.2` are one value. */
function plain(value: string): string {
  return value.includes(".") ? value.replace(/\.?0+$/, "") : value;
}

function isSame(one: Quantity, other: Quantity): boolean {
  return one.measure === other.measure && one.unit === other.unit && plain(one.value) === plain(other.value);
}

export const quantityRepeated: Rule<"claims"> = {
  code: "QUANTITY_REPEATED",
  severity: "error",
  meaning: "A claim that repeats another holds the other's figure as its own.",
  why: "Whoever adds the figures up counts it twice; the claim that told it first holds it.",
  looksAt: ["claims"],
  check(_key, claim, dataset, report) {
    const { quantities = [], relations = [] } = claim;
    if (quantities.length === 0 || !relations.some(({ type }) => type === "repeats")) return;
    const told = [...repeatedClaims(dataset, claim)];
    quantities.forEach((quantity, index) => {
      const [id] = told.find(([, other]) => other.quantities?.some((one) => isSame(one, quantity))) ?? [];
      if (id === undefined) return;
      const message = `The claim repeats "${id}", which holds the same ${quantity.measure} of ${quantity.value} ${quantity.unit}.`;
      report(
        ["quantities", index],
        message,
        "Take the quantity out here; the statement goes on naming the figure.",
      );
    });
  },
};
