import { referencesOf } from "../../field-table/references-of.js";
import { targetsOf } from "../../records/record.js";
import type { Rule } from "../rule.js";

export const stubChained: Rule<"stubs"> = {
  code: "STUB_CHAINED",
  severity: "error",
  meaning: "A stub leads to another stub.",
  why: "An id that people cite must lead to its content in one step: programs follow one stub, not a chain of them.",
  noExceptions: true,
  looksAt: ["stubs"],
  check(key, stub, dataset, report) {
    for (const { path, kind, id } of referencesOf(key, stub)) {
      const next = dataset.stubsOf(kind).get(id);
      if (next === undefined) continue;
      const ends = targetsOf(next).join(", ");
      const message = `The stub leads to "${id}", which is itself a stub (to ${ends}).`;
      report(path, message, `Lead it to the ordinary record:  to: ${ends}`);
    }
  },
};
