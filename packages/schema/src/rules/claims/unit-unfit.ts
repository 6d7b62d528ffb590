import { isCurrency } from "../../records/currency.js";
import type { MeasureCode } from "../../records/vocabulary.js";
import type { Rule } from "../rule.js";

function isFit({ units }: MeasureCode, unit: string): boolean {
  return units === "currency" ? isCurrency(unit) : units.includes(unit);
}

export const unitUnfit: Rule<"claims"> = {
  code: "UNIT_UNFIT",
  severity: "error",
  meaning: "An amount has a unit in which its measure cannot be given.",
  why: "Amounts of one measure are set side by side and added up, which means nothing across sorts of unit.",
  looksAt: ["claims"],
  check(_key, { quantities }, { vocabulary: { measures } }, report) {
    quantities?.forEach(({ measure, unit }, index) => {
      // Where the vocabulary cannot be read, any measure got here.
      const declared = Object.hasOwn(measures, measure) ? measures[measure] : undefined;
      if (declared === undefined || isFit(declared, unit)) return;
      const { units } = declared;
      const allowed = units === "currency" ? "a currency of ISO 4217" : units.join(", ");
      const message = `The unit of "${measure}" is "${unit}". Allowed: ${allowed}.`;
      report(["quantities", index, "unit"], message, "Correct the unit or the measure.");
    });
  },
};
