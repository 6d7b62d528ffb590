import { referenceIndexOf } from "../../dataset/reference-index.js";
import { fieldName } from "../../records/field-name.js";
import type { Kind } from "../../records/kind.js";
import type { Rule } from "../rule.js";

export const referenceSelf: Rule<Kind> = {
  code: "REFERENCE_SELF",
  severity: "error",
  meaning: "A record refers to itself.",
  why: "A record that refers to itself tells a reader nothing, and hides the reference that was meant.",
  noExceptions: true,
  looksAt: ["claims", "sources", "entities", "topics"],
  check(key, _record, dataset, report) {
    for (const { path, id, problem } of referenceIndexOf(dataset).badReferences.get(key) ?? []) {
      if (problem === "self") report(path, `${fieldName(path)} is "${id}", the record itself.`);
    }
  },
};
