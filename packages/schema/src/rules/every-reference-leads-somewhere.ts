import { closestHint } from "../closest.js";
import type { Records } from "../dataset.js";
import { type FieldPath, type Finding, finding, type IssueCode } from "../issue.js";
import { idOf, KIND_SINGULAR, type Kind, kindOf } from "../kind.js";
import { isStub } from "../record.js";
import { referencesOf } from "../references-of.js";
import type { Rule } from "../rule.js";

const CODES = {
  claims: "CLAIM_MISSING",
  sources: "SOURCE_MISSING",
  entities: "ENTITY_MISSING",
  topics: "TOPIC_MISSING",
} as const satisfies Record<Kind, IssueCode>;

function idsOf(records: Records, kind: Kind): string[] {
  return [...records.keys()].filter((key) => kindOf(key) === kind).map(idOf);
}

function nameOf(path: FieldPath): string {
  return path
    .map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join("");
}

export const everyReferenceLeadsSomewhere: Rule = {
  codes: [...Object.values(CODES), "REFERENCE_SELF"],
  why: "A claim that cites a source, or names an entity, that we do not hold cannot be checked by a reader.",
  check(key, record, records) {
    if (isStub(record)) return [];
    return referencesOf(key, record).flatMap(({ path, kind, id, target }): Finding[] => {
      const singular = KIND_SINGULAR[kind];
      if (target === key) {
        return [finding("REFERENCE_SELF", key, path, `${nameOf(path)} is "${id}", the record itself.`)];
      }
      if (records.has(target)) return [];
      const message = `${nameOf(path)} is "${id}"; no such ${singular}.${closestHint(id, idsOf(records, kind))}`;
      return [
        finding(
          CODES[kind],
          key,
          path,
          message,
          `Fix the id, or add one:  npx claimwire add ${singular} ${id}`,
        ),
      ];
    });
  },
};
