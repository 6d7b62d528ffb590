import {
  byKind,
  type Field,
  type FieldPath,
  type FieldQuestion,
  type Kind,
  SHAPES,
  type Shape,
  type Vocabulary,
} from "@claimwire/schema";
import { EXTRA_FIELDS } from "./extra-fields.js";
import type { Answers, Part, Question, RecordField } from "./record-field.js";

const isPerson = ({ type }: Answers): boolean => type === "person";

/** When a field is asked for, or must be answered, by its flag, where another answer decides it. */
const CONDITIONS: Readonly<Record<string, Pick<RecordField, "asked" | "required">>> = {
  section: { required: ({ words }) => words !== undefined },
  "address-seen-in": { asked: ({ url }) => url !== undefined },
  role: { required: isPerson, asked: isPerson },
  "translated-by": { asked: ({ language }) => language !== undefined },
  "role-of": { asked: isPerson },
  "role-when": { required: isPerson, asked: isPerson },
};

/** When a part of a list member is asked for, by its name, where the parts before decide it. */
const PART_CONDITIONS: Readonly<Record<string, NonNullable<Part["asked"]>>> = {
  reply: ([type]) => type === "responds-to",
};

function askedPart(name: string): Pick<Part, "asked"> {
  const asked = PART_CONDITIONS[name];
  return asked === undefined ? {} : { asked };
}

function askOf({ ask, label, required }: Field): FieldQuestion | undefined {
  if (typeof ask === "string") return { question: ask };
  return ask ?? (required ? { question: `${label}?` } : undefined);
}

/** `assertedBy` → `asserted-by`. */
function flagOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function questionOf(shape: Shape, question: string, path: FieldPath): Question {
  return {
    question,
    path,
    ...(shape.holds === "code" && { codes: shape.codes }),
    ...("list" in shape && shape.list !== undefined && { list: shape.list }),
    ...(shape.holds === "reference" && { refersTo: shape.to }),
  };
}

function toRecordField(field: Field, ask: FieldQuestion, path: FieldPath, isNeeded: boolean): RecordField {
  const { name, shape, standard } = field;
  const { question, flag = flagOf(name), types, none, next } = ask;
  const conditions = { ...(isNeeded && { required: () => true }), ...CONDITIONS[flag] };
  const common = {
    flag,
    ...conditions,
    ...(standard !== undefined && { standard }),
    ...(types && { types }),
    ...(none !== undefined && { none }),
  };
  if (shape.holds !== "list") return { ...questionOf(shape, question, path), ...common };
  const member = shape.of;
  const list = { ...common, next: next ?? "And which other?", keys: shape.keys ?? [] };
  if (member.holds !== "object") return { ...questionOf(member, question, [...path, 0]), ...list };
  const parts = member.fields.map((part) => ({
    name: part.name,
    ...questionOf(part.shape, askOf(part)?.question ?? "", [...path, 0, part.name]),
    ...(!part.required && { optional: true as const }),
    ...askedPart(part.name),
  }));
  return { question, ...list, parts };
}

/** The questions for some fields, in their order. Objects that are not asked for as a whole are asked part by part. */
function questionsFor(fields: readonly Field[], above: FieldPath, isNeeded: boolean): readonly RecordField[] {
  return fields.flatMap((field) => {
    const { name, shape, required } = field;
    const path = [...above, name];
    const inner = shape.holds === "list" ? shape.of : shape;
    if (field.ask === undefined && inner.holds === "object") {
      const into = shape.holds === "list" ? [...path, 0] : path;
      return questionsFor(inner.fields, into, isNeeded && required);
    }
    const ask = path.length === 1 || field.ask !== undefined ? askOf(field) : undefined;
    return ask === undefined ? [] : [toRecordField(field, ask, path, isNeeded && required)];
  });
}

/** What makes a record of each kind, in the order of its fields; the rest is written into the file by hand. */
export const RECORD_FIELDS: Readonly<Record<Kind, readonly RecordField[]>> = byKind((kind) =>
  questionsFor(SHAPES[kind].fields, [], true).flatMap((field) => {
    const extra = EXTRA_FIELDS[field.flag];
    return extra === undefined ? [field] : [field, extra];
  }),
);

function withVocabulary<Q extends Question>(question: Q, vocabulary: Vocabulary): Q {
  const { list } = question;
  if (list === undefined) return { ...question, vocabulary };
  if (question.codes !== undefined) return { ...question, vocabulary, codes: vocabulary[list] };
  const others = Object.keys(vocabulary[list]).join(", ");
  const more = others === "" ? "" : ` Other units are ${others}.`;
  return { ...question, vocabulary, question: `${question.question}${more}` };
}

/** The same fields for a dataset with codes of its own, which are offered and checked. */
export function fieldsWith(kind: Kind, vocabulary: Vocabulary): readonly RecordField[] {
  return RECORD_FIELDS[kind].map((field) => ({
    ...withVocabulary(field, vocabulary),
    ...(field.parts && { parts: field.parts.map((part) => withVocabulary(part, vocabulary)) }),
  }));
}
