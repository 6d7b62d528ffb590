import { referencesOf } from "../../field-table/references-of.js";
import { KIND_SINGULAR } from "../../records/kind.js";
import type { Rule } from "../rule.js";

export const stubDangling: Rule<"stubs"> = {
  code: "STUB_DANGLING",
  severity: "error",
  meaning: "A stub leads to no record.",
  why: "An id that people cite must lead to its content for ever.",
  noExceptions: true,
  looksAt: ["stubs"],
  check(key, stub, dataset, report) {
    for (const { path, kind, id } of referencesOf(key, stub)) {
      if (dataset.has(kind, id)) continue;
      const message = `The stub leads to "${id}"; no such ${KIND_SINGULAR[kind]}.${dataset.hint(kind, id)}`;
      report(path, message, "Fix the id, or restore the record.");
    }
  },
};
