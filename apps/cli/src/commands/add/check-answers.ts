import {
  closestHint,
  type Issue,
  idOf,
  issueAt,
  KIND_SINGULAR,
  type Kind,
  keyOf,
  kindOf,
  MISSING_CODES,
  parseRecord,
  type RecordKey,
  recordFile,
} from "@claimwire/schema";
import { checkAnswer } from "./check-answer.js";
import { draftRecord } from "./draft-record.js";
import { type Answers, formOf, isRequired, type RecordField } from "./record-field.js";
import { type SingleAnswer, splitAnswer } from "./split-answer.js";
import { withArticle } from "./with-article.js";

function argumentIssue(code: string, message: string, fix?: string): Issue {
  return issueAt("command line", { code, severity: "error", message, fix });
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
  return [argumentIssue(MISSING_CODES[refersTo], message, fix)];
}

/** Checks each flag by itself, and that the records to which it refers are known. */
export function checkFlags(
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
      return [argumentIssue("ARGUMENT_BAD", `--${field.flag} is "${answer}"; expected is ${formOf(field)}.`)];
    }
    return single.flatMap((one): Issue[] => {
      const fault = checkAnswer(kind, one.question, one.value);
      if (fault === undefined) return checkReference(field.flag, one, known);
      return [argumentIssue(fault.code, `--${field.flag}: ${fault.message}`, fault.fix)];
    });
  });
}

/** Reports every required flag that is missing. */
export function checkRequired(fields: readonly RecordField[], answers: Answers): Issue[] {
  const missing = fields.filter((field) => isRequired(field, answers) && answers[field.flag] === undefined);
  return missing.map((field) => {
    const allowed = field.codes === undefined ? "" : ` One of ${Object.keys(field.codes).join(", ")}.`;
    const message = `--${field.flag} is missing. ${field.question}${allowed}`;
    return argumentIssue(
      "ARGUMENT_BAD",
      message,
      "Give it, or run the command at a terminal, where it asks.",
    );
  });
}

/** Checks the whole record, after each answer was checked by itself. */
export function checkDraft(kind: Kind, id: string, answers: Answers): Issue[] {
  const key = keyOf(kind, id);
  const { findings } = parseRecord(key, draftRecord(kind, answers));
  return findings.map((finding) => issueAt({ file: recordFile(key), path: finding.path }, finding));
}
