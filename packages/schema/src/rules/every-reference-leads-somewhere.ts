import { fieldName } from "../field-name.js";
import { type Finding, finding, type IssueCode } from "../issue.js";
import { idOf, KIND_SINGULAR, type Kind, kindOf } from "../kind.js";
import { isStub } from "../record.js";
import { visitReferences } from "../references-of.js";
import type { Rule } from "../rule.js";

const CODES = {
  claims: "CLAIM_MISSING",
  sources: "SOURCE_MISSING",
  entities: "ENTITY_MISSING",
  topics: "TOPIC_MISSING",
} as const satisfies Record<Kind, IssueCode>;

export const everyReferenceLeadsSomewhere: Rule = {
  codes: [...Object.values(CODES), "REFERENCE_SELF"],
  why: "A claim that cites a source, or names an entity, that we do not hold cannot be checked by a reader.",
  check(key, record, _records, ids) {
    const found: Finding[] = [];
    if (isStub(record)) return found;
    visitReferences(key, record, (kind, id, path) => {
      if (!ids.has(kind, id)) {
        const singular = KIND_SINGULAR[kind];
        const message = `${fieldName(path)} is "${id}"; no such ${singular}.${ids.hint(kind, id)}`;
        const fix = `Fix the id, or add one:  npx claimwire add ${singular} ${id}`;
        found.push(finding(CODES[kind], key, [...path], message, fix));
      } else if (id === idOf(key) && kind === kindOf(key)) {
        const message = `${fieldName(path)} is "${id}", the record itself.`;
        found.push(finding("REFERENCE_SELF", key, [...path], message));
      }
    });
    return found;
  },
};
