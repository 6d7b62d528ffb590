import {
  type Issue,
  issueAt,
  type Kind,
  keyOf,
  parseRecord,
  type RecordKey,
  recordFile,
  type Vocabulary,
} from "@claimwire/schema";
import { missingRecord } from "../../checkout/require-source.js";
import { checkAnswer } from "./check-answer.js";
import { type Answers, formOf, isRequired, type RecordField } from "./record-field.js";
import { splitAnswer, splitMember, splitMembers } from "./split-answer.js";

function argumentIssue(code: string, message: string, fix?: string): Issue {
  return issueAt("command line", { code, severity: "error", message, fix });
}

/** What tells the members apart, when a flag that is given for each gives it twice: the second would replace the first. */
function findTwice(field: RecordField, answer: string): string | undefined {
  if (!field.repeated || field.keys?.length !== 1) return undefined;
  const keys = splitMembers(field, answer).map((member) => splitMember(field, member)[0] ?? "");
  return keys.find((key, index) => keys.indexOf(key) !== index);
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
    const twice = findTwice(field, answer);
    if (twice !== undefined)
      return [argumentIssue("ARGUMENT_BAD", `--${field.flag} gives "${twice}" twice.`)];
    return single.flatMap(({ question, value, before }): Issue[] => {
      const fault = checkAnswer(kind, question, value, before);
      if (fault) return [argumentIssue(fault.code, `--${field.flag}: ${fault.message}`, fault.fix)];
      const { refersTo } = question;
      const isKnown = refersTo === undefined || known.has(keyOf(refersTo, value));
      return isKnown ? [] : [missingRecord(field.flag, refersTo, value, known)];
    });
  });
}

/** Reports every required flag that is missing. */
export function checkRequired(fields: readonly RecordField[], answers: Answers): Issue[] {
  const missing = fields.filter((field) => isRequired(field, answers) && answers[field.flag] === undefined);
  return missing.map((field) => {
    const allowed = field.codes === undefined ? "" : ` One of ${Object.keys(field.codes).join(", ")}.`;
    const message = `--${field.flag} is missing. ${field.question}${allowed}`;
    const fix = "Give it, or run the command at a terminal, where it asks.";
    return argumentIssue("ARGUMENT_BAD", message, fix);
  });
}

/** Checks the whole record, after each answer was checked by itself. */
export function checkDraft(key: RecordKey, record: object, vocabulary: Vocabulary): Issue[] {
  const { findings } = parseRecord(key, record, vocabulary);
  return findings.map((finding) => issueAt({ file: recordFile(key), path: finding.path }, finding));
}
