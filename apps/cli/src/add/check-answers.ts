import {
  closestHint,
  type Issue,
  type IssueCode,
  idOf,
  issue,
  KIND_SINGULAR,
  type Kind,
  keyOf,
  kindOf,
  parseRecord,
  type RecordKey,
} from "@claimwire/schema";
import { withArticle } from "../with-article.js";
import { checkAnswer } from "./check-answer.js";
import { draftRecord } from "./draft-record.js";
import { type Answers, formOf, isRequired, type RecordField } from "./record-field.js";
import { type SingleAnswer, splitAnswer } from "./split-answer.js";

const MISSING = {
  claims: "CLAIM_MISSING",
  sources: "SOURCE_MISSING",
  entities: "ENTITY_MISSING",
  topics: "TOPIC_MISSING",
} as const;

function wrong(code: IssueCode, message: string, fix?: string): Issue {
  return issue(code, { file: "command line", path: [] }, message, fix);
}

function checkReference(
  flag: string,
  { question: { refersTo }, value }: SingleAnswer,
  known: ReadonlySet<RecordKey>,
): Issue[] {
  if (refersTo === undefined || known.has(keyOf(refersTo, value))) return [];
  const ids = [...known].filter((key) => kindOf(key) === refersTo).map(idOf);
  const noun = KIND_SINGULAR[refersTo];
  const message = `--${flag}: there is no ${noun} "${value}".${closestHint(value, ids)}`;
  const fix = `Fix the id, or add ${withArticle(noun)} first:  npx claimwire add ${noun} ${value}`;
  return [wrong(MISSING[refersTo], message, fix)];
}

/** Checks what was answered with flags, one by one, and that what it refers to is among the known records. */
export function checkGiven(
  kind: Kind,
  fields: readonly RecordField[],
  answers: Answers,
  known: ReadonlySet<RecordKey>,
): Issue[] {
  return fields.flatMap((field) => {
    const answer = answers[field.flag];
    if (answer === undefined) return [];
    const single = splitAnswer(field, answer);
    if (single === undefined) {
      return [wrong("ARGUMENT_BAD", `--${field.flag} is "${answer}"; wanted is ${formOf(field)}.`)];
    }
    return single.flatMap((one): Issue[] => {
      const fault = checkAnswer(kind, one.question, one.value);
      if (fault === undefined) return checkReference(field.flag, one, known);
      return [wrong(fault.code, `--${field.flag}: ${fault.message}`, fault.fix)];
    });
  });
}

/** Names every flag that is wanted and was not given. */
export function checkMissing(fields: readonly RecordField[], answers: Answers): Issue[] {
  const missing = fields.filter((field) => isRequired(field, answers) && answers[field.flag] === undefined);
  return missing.map((field) => {
    const allowed = field.codes === undefined ? "" : ` One of ${Object.keys(field.codes).join(", ")}.`;
    const message = `--${field.flag} is missing. ${field.question}${allowed}`;
    return wrong("ARGUMENT_BAD", message, "Give it; at a terminal, the verb asks for it.");
  });
}

/** Checks the whole record of answers that are sound one by one. */
export function checkDraft(kind: Kind, id: string, answers: Answers): Issue[] {
  const key = keyOf(kind, id);
  const { findings } = parseRecord(key, draftRecord(kind, answers));
  return findings.map(({ code, path, message, fix }) =>
    issue(code, { file: `data/${key}.yaml`, path }, message, fix),
  );
}
