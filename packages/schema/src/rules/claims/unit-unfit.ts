import type { Rule } from "../rule.js";
import { SORT_OF_MEASURE, SORT_OF_UNIT, UNIT_SORTS, type UnitSort } from "./unit-sorts.js";

function sortOf(unit: string): UnitSort {
  return Object.hasOwn(SORT_OF_UNIT, unit) ? SORT_OF_UNIT[unit as keyof typeof SORT_OF_UNIT] : "currency";
}

export const unitUnfit: Rule<"claims"> = {
  code: "UNIT_UNFIT",
  severity: "error",
  meaning: "An amount has a unit in which its measure cannot be given.",
  why: "Amounts of one measure are set side by side and added up, which means nothing across sorts of unit.",
  looksAt: ["claims"],
  check(_key, { quantities }, _dataset, report) {
    quantities?.forEach(({ measure, unit }, index) => {
      const wanted = SORT_OF_MEASURE[measure];
      if (sortOf(unit) === wanted) return;
      const message = `The unit of "${measure}" is "${unit}". Allowed: ${UNIT_SORTS[wanted]}.`;
      report(["quantities", index, "unit"], message, "Correct the unit or the measure.");
    });
  },
};
