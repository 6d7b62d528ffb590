import { referenceIndexOf } from "../../dataset/reference-index.js";
import type { FieldPath } from "../../issues/issue.js";
import { fieldName } from "../../records/field-name.js";
import { KIND_SINGULAR, KINDS, type Kind } from "../../records/kind.js";
import type { Rule } from "../rule.js";

/** The code of a reference that leads to no record of a kind. */
export const MISSING_CODES = {
  claims: "CLAIM_MISSING",
  sources: "SOURCE_MISSING",
  entities: "ENTITY_MISSING",
  topics: "TOPIC_MISSING",
} as const satisfies Record<Kind, string>;

/** What is wrong with a reference to no record, and what to do. `hint`: which id may be meant, as `closestHint` has it. */
export function missingReference(
  path: FieldPath,
  kind: Kind,
  id: string,
  hint: string,
): { readonly message: string; readonly fix: string } {
  const singular = KIND_SINGULAR[kind];
  return {
    message: `${fieldName(path)} is "${id}"; no such ${singular}.${hint}`,
    fix: `Fix the id, or add one:  npx claimwire add ${singular} ${id}`,
  };
}

function missing(target: Kind): Rule<Kind> {
  return {
    code: MISSING_CODES[target],
    severity: "error",
    meaning: `A reference leads to no ${KIND_SINGULAR[target]}.`,
    why: "A claim that cites a source, or names an entity, that we do not hold cannot be checked by a reader.",
    noExceptions: true,
    looksAt: ["claims", "sources", "entities", "topics"],
    check(key, _record, dataset, report) {
      for (const { path, kind, id, problem } of referenceIndexOf(dataset).badReferences.get(key) ?? []) {
        if (kind !== target || problem !== "missing") continue;
        const others = KINDS.filter((other) => other !== kind && dataset.has(other, id));
        const elsewhere = others.length === 0 ? "" : ` There is a record of that id in data/${others[0]}.`;
        const { message, fix } = missingReference(path, kind, id, dataset.hint(kind, id));
        report(path, `${message}${elsewhere}`, fix);
      }
    },
  };
}

export const claimMissing: Rule<Kind> = missing("claims");
export const sourceMissing: Rule<Kind> = missing("sources");
export const entityMissing: Rule<Kind> = missing("entities");
export const topicMissing: Rule<Kind> = missing("topics");
