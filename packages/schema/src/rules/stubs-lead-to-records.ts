import { closestHint } from "../closest.js";
import { type Finding, finding } from "../issue.js";
import { idOf, KIND_SINGULAR, kindOf } from "../kind.js";
import { isStub, targetsOf } from "../record.js";
import { referencesOf } from "../references-of.js";
import type { Rule } from "../rule.js";

export const stubsLeadToRecords: Rule = {
  codes: ["STUB_DANGLING", "STUB_CHAINED"],
  why: "An id that people cite must lead to its content in one step, for ever.",
  check(key, record, records) {
    if (!isStub(record)) return [];
    return referencesOf(key, record).flatMap(({ path, kind, id, target }): Finding[] => {
      const found = records.get(target);
      if (found === undefined) {
        const ids = [...records.keys()].filter((other) => kindOf(other) === kind).map(idOf);
        const message = `The stub leads to "${id}"; no such ${KIND_SINGULAR[kind]}.${closestHint(id, ids)}`;
        return [finding("STUB_DANGLING", key, path, message, "Fix the id, or restore the record.")];
      }
      if (!isStub(found)) return [];
      const ends = targetsOf(found).join(", ");
      const message = `The stub leads to "${id}", which is itself a stub (to ${ends}).`;
      return [finding("STUB_CHAINED", key, path, message, `Lead it to the ordinary record:  to: ${ends}`)];
    });
  },
};
