import { type Finding, finding } from "../issue.js";
import { KIND_SINGULAR } from "../kind.js";
import { isStub, targetsOf } from "../record.js";
import { referencesOf } from "../references-of.js";
import type { Rule } from "../rule.js";

export const stubsLeadToRecords: Rule = {
  codes: ["STUB_DANGLING", "STUB_CHAINED"],
  why: "An id that people cite must lead to its content in one step, for ever.",
  check(key, record, records, ids) {
    if (!isStub(record)) return [];
    return referencesOf(key, record).flatMap(({ path, kind, id, target }): Finding[] => {
      if (!ids.has(kind, id)) {
        const message = `The stub leads to "${id}"; no such ${KIND_SINGULAR[kind]}.${ids.hint(kind, id)}`;
        return [finding("STUB_DANGLING", key, path, message, "Fix the id, or restore the record.")];
      }
      const found = records.get(target);
      if (found === undefined || !isStub(found)) return [];
      const ends = targetsOf(found).join(", ");
      const message = `The stub leads to "${id}", which is itself a stub (to ${ends}).`;
      return [finding("STUB_CHAINED", key, path, message, `Lead it to the ordinary record:  to: ${ends}`)];
    });
  },
};
