import { KIND_SINGULAR, type Kind, keyOf, type RecordKey } from "@claimwire/schema";
import type { Answers, RecordField } from "./record-field.js";
import { splitAnswer } from "./split-answer.js";

/** The records that answers refer to and that do not exist yet, each once: `entity example-wire`. */
export function missingReferences(
  fields: readonly RecordField[],
  answers: Answers,
  known: ReadonlySet<RecordKey>,
): string[] {
  const missing = fields.flatMap((field) =>
    (splitAnswer(field, answers[field.flag] ?? "") ?? []).flatMap(({ question: { refersTo }, value }) => {
      const exists = (kind: Kind): boolean => known.has(keyOf(kind, value));
      if (refersTo === undefined || value === "" || exists(refersTo)) return [];
      return [`${KIND_SINGULAR[refersTo]} ${value}`];
    }),
  );
  return [...new Set(missing)];
}
