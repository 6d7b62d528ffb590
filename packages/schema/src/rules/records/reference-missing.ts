import { surveyRecords } from "../../dataset/reference-index.js";
import type { IssueCode } from "../../issues/issue.js";
import { fieldName } from "../../records/field-name.js";
import { KIND_SINGULAR, type Kind } from "../../records/kind.js";
import type { Rule } from "../rule.js";

const CODES = {
  claims: "CLAIM_MISSING",
  sources: "SOURCE_MISSING",
  entities: "ENTITY_MISSING",
  topics: "TOPIC_MISSING",
} as const satisfies Record<Kind, IssueCode>;

export const referenceMissing: Rule<Kind> = {
  codes: [...Object.values(CODES), "REFERENCE_SELF"],
  why: "A claim that cites a source, or names an entity, that we do not hold cannot be checked by a reader.",
  holdsUp: true,
  looksAt: ["claims", "sources", "entities", "topics"],
  check(key, _record, dataset, report) {
    for (const { path, kind, id, problem } of surveyRecords(dataset).bad.get(key) ?? []) {
      if (problem === "self") {
        report("REFERENCE_SELF", path, `${fieldName(path)} is "${id}", the record itself.`);
        continue;
      }
      const singular = KIND_SINGULAR[kind];
      const message = `${fieldName(path)} is "${id}"; no such ${singular}.${dataset.hint(kind, id)}`;
      report(CODES[kind], path, message, `Fix the id, or add one:  npx claimwire add ${singular} ${id}`);
    }
  },
};
