import { type FieldPath, fingerprint, type Kind, SHAPES } from "@claimwire/schema";
import type { Answers, RecordDraft, RecordField } from "./record-field.js";
import { RECORD_FIELDS } from "./record-fields.js";
import { splitMember, splitMembers } from "./split-answer.js";

function setAt(draft: RecordDraft, [step = "", ...rest]: FieldPath, value: unknown): void {
  if (rest.length === 0) draft[step] = value;
  else {
    draft[step] ??= typeof rest[0] === "number" ? [] : {};
    setAt(draft[step] as RecordDraft, rest, value);
  }
}

/** The path to a member of a list, made of that to its first. */
function pathToMember(path: FieldPath, index: number): FieldPath {
  return path.with(
    path.findLastIndex((step) => typeof step === "number"),
    index,
  );
}

function answerField(draft: RecordDraft, field: RecordField, answer: string): void {
  const { path, parts, next, standard } = field;
  // What is the default is left out, as in every record.
  if (answer === standard) return;
  if (next === undefined) {
    if (path) setAt(draft, path, answer);
    return;
  }
  const members = splitMembers(field, answer);
  if (field.draft !== undefined) {
    field.draft(
      draft,
      members.map((member) => splitMember(field, member)),
    );
    return;
  }
  for (const [index, member] of members.entries()) {
    if (path) setAt(draft, pathToMember(path, index), member);
    const values = splitMember(field, member);
    for (const [place, part] of (parts ?? []).entries()) {
      if (part.path && values[place] !== undefined)
        setAt(draft, pathToMember(part.path, index), values[place]);
    }
  }
}

/** What a record needs that nobody is asked for. */
const COMPLETE: Readonly<Partial<Record<Kind, (draft: RecordDraft, answers: Answers) => void>>> = {
  claims(draft, { section, words }) {
    const [{ passages: _, ...evidence } = {}, ...further] = (draft.evidence ?? []) as RecordDraft[];
    const passages =
      section === undefined || words === undefined ? undefined : [{ section, ...fingerprint(words) }];
    draft.evidence = [{ ...evidence, ...(passages && { passages }), stance: "states" }, ...further];
  },
  sources(draft) {
    draft.availability = { state: draft.url === undefined ? "unlocated" : "unchecked" };
  },
};

/** Makes a record of answers, its fields in their order; what was not answered is absent. */
export function draftRecord(kind: Kind, answers: Answers): object {
  const draft: RecordDraft = {};
  for (const field of RECORD_FIELDS[kind]) {
    const answer = answers[field.flag];
    if (answer !== undefined) answerField(draft, field, answer);
  }
  COMPLETE[kind]?.(draft, answers);
  const fields = SHAPES[kind].fields.filter(({ name }) => draft[name] !== undefined);
  return Object.fromEntries(fields.map(({ name }) => [name, draft[name]]));
}
