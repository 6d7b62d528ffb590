import { KIND_SINGULAR, type Kind, keyOf, type RecordKey } from "@claimwire/schema";
import type { Answers, RecordField } from "./record-field.js";
import { splitAnswer } from "./split-answer.js";

/** What answers refer to and is not there yet: `entity example-wire`, each once. */
export function findUnmet(
  fields: readonly RecordField[],
  answers: Answers,
  known: ReadonlySet<RecordKey>,
): string[] {
  const unmet = fields.flatMap((field) =>
    (splitAnswer(field, answers[field.flag] ?? "") ?? []).flatMap(({ question: { refersTo }, value }) => {
      const isThere = (kind: Kind): boolean => known.has(keyOf(kind, value));
      if (refersTo === undefined || value === "" || isThere(refersTo)) return [];
      return [`${KIND_SINGULAR[refersTo]} ${value}`];
    }),
  );
  return [...new Set(unmet)];
}
