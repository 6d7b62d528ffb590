import { KIND_SINGULAR } from "../../records/kind.js";
import { targetsOf } from "../../records/record.js";
import { referencesOf } from "../../records/references-of.js";
import type { Rule } from "../rule.js";

export const stubDangling: Rule<"stubs"> = {
  codes: ["STUB_DANGLING", "STUB_CHAINED"],
  why: "An id that people cite must lead to its content in one step, for ever.",
  holdsUp: true,
  looksAt: ["stubs"],
  check(key, stub, dataset, report) {
    for (const { path, kind, id } of referencesOf(key, stub)) {
      if (!dataset.has(kind, id)) {
        const message = `The stub leads to "${id}"; no such ${KIND_SINGULAR[kind]}.${dataset.hint(kind, id)}`;
        report("STUB_DANGLING", path, message, "Fix the id, or restore the record.");
        continue;
      }
      const next = dataset.stubsOf(kind).get(id);
      if (next === undefined) continue;
      const ends = targetsOf(next).join(", ");
      const message = `The stub leads to "${id}", which is itself a stub (to ${ends}).`;
      report("STUB_CHAINED", path, message, `Lead it to the ordinary record:  to: ${ends}`);
    }
  },
};
