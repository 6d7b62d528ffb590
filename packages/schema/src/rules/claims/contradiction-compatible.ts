import type { Claim, Quantity } from "../../records/record.js";
import type { Rule } from "../rule.js";
import { canBothBeTrue } from "./amount.js";

/** The amounts of two claims that measure the same in the same unit. */
function pairUp(a: Claim, b: Claim): (readonly [Quantity, Quantity])[] {
  return (a.quantities ?? []).flatMap((one) => {
    const other = b.quantities?.find(({ measure, unit }) => measure === one.measure && unit === one.unit);
    return other === undefined ? [] : [[one, other] as const];
  });
}

function say({ qualifier, value, unit }: Quantity): string {
  return `${qualifier} ${value} ${unit}`;
}

/** Claims can contradict each other in something else than their amounts; so this is a warning. */
export const contradictionCompatible: Rule<"claims"> = {
  code: "CONTRADICTION_COMPATIBLE",
  severity: "warning",
  meaning: "A claim is said to contradict another, but the amounts of both can be true.",
  why: "Readers who are told of a contradiction take one of the two accounts for false.",
  looksAt: ["claims"],
  check(_key, claim, dataset, report) {
    claim.relations?.forEach((relation, index) => {
      if (relation.type !== "contradicts") return;
      const target = dataset.find("claims", relation.claim);
      const pairs = target === undefined ? [] : pairUp(claim, target);
      const [first] = pairs;
      if (first === undefined || !pairs.every(([a, b]) => canBothBeTrue(a, b))) return;
      const message = `The claim contradicts "${relation.claim}", but both amounts can be true: ${say(first[0])}, and ${say(first[1])}.`;
      const fix = "If nothing else of them excludes each other, write `qualifies` or `updates`.";
      report(["relations", index, "type"], message, fix);
    });
  },
};
