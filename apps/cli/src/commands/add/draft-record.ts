import { type FieldPath, fingerprint, type Kind, SHAPES } from "@claimwire/schema";
import type { Answers, RecordField } from "./record-field.js";
import { RECORD_FIELDS } from "./record-fields.js";
import { splitList, splitParts } from "./split-answer.js";

type Draft = Record<string | number, unknown>;

function setAt(draft: Draft, [step = "", ...rest]: FieldPath, value: unknown): void {
  if (rest.length === 0) draft[step] = value;
  else {
    draft[step] ??= typeof rest[0] === "number" ? [] : {};
    setAt(draft[step] as Draft, rest, value);
  }
}

/** The path to a member of a list, made of that to its first. */
function pathToMember(path: FieldPath, index: number): FieldPath {
  return path.with(
    path.findLastIndex((step) => typeof step === "number"),
    index,
  );
}

function answerField(draft: Draft, { path, parts, next, standard }: RecordField, answer: string): void {
  // What is the default is left out, as in every record.
  if (answer === standard) return;
  if (next === undefined) {
    if (path) setAt(draft, path, answer);
    return;
  }
  for (const [index, member] of splitList(answer).entries()) {
    if (path) setAt(draft, pathToMember(path, index), member);
    const values = splitParts(member);
    for (const [place, part] of (parts ?? []).entries()) {
      if (part.path && values[place] !== undefined)
        setAt(draft, pathToMember(part.path, index), values[place]);
    }
  }
}

/** What a record needs that nobody is asked for. */
const COMPLETE: Readonly<Partial<Record<Kind, (draft: Draft, answers: Answers) => void>>> = {
  claims(draft, { section, words }) {
    const [{ passages: _, ...evidence } = {}] = (draft.evidence ?? []) as Draft[];
    const passages =
      section === undefined || words === undefined ? undefined : [{ section, ...fingerprint(words) }];
    draft.evidence = [{ ...evidence, ...(passages && { passages }), stance: "states" }];
  },
  sources(draft) {
    draft.availability = { state: draft.url === undefined ? "unlocated" : "unchecked" };
  },
};

/** Makes a record of answers, its fields in their order; what was not answered is absent. */
export function draftRecord(kind: Kind, answers: Answers): object {
  const draft: Draft = {};
  for (const field of RECORD_FIELDS[kind]) {
    const answer = answers[field.flag];
    if (answer !== undefined) answerField(draft, field, answer);
  }
  COMPLETE[kind]?.(draft, answers);
  const fields = SHAPES[kind].fields.filter(({ name }) => draft[name] !== undefined);
  return Object.fromEntries(fields.map(({ name }) => [name, draft[name]]));
}
