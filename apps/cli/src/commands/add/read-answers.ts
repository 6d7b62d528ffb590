import {
  type Issue,
  isId,
  KIND_SINGULAR,
  type Kind,
  keyOf,
  type RecordKey,
  shapeIssue,
} from "@claimwire/schema";
import { storeIssue } from "@claimwire/store";
import { Option } from "@commander-js/extra-typings";
import { cliIssue } from "../../issues.js";
import { normaliseAnswer } from "../../questions/ask-text.js";
import { collectValues } from "../../shell/collect-values.js";
import { stopOnErrors } from "../../shell/user-error.js";
import type { Context } from "../../shell/verb.js";
import { withArticle } from "../../text/with-article.js";
import { type AskContext, askId, askRecord } from "./ask-record.js";
import type { Catalogue } from "./catalogue.js";
import { checkFlags, checkRequired } from "./check-answers.js";
import { type Answers, formOf, type RecordField } from "./record-field.js";
import { fieldsWith, RECORD_FIELDS } from "./record-fields.js";
import { joinMembers } from "./split-answer.js";

function checkId(kind: Kind, id: string, known: ReadonlySet<RecordKey>): Issue[] {
  const noun = KIND_SINGULAR[kind];
  if (id === "") {
    const fix = `Give it after the verb:  npx claimwire add ${noun} <id>`;
    return [cliIssue("ARGUMENT_BAD", "command line", "The id is missing; it is the name of the file.", fix)];
  }
  if (!isId(id)) {
    const message = `"${id}" is not an id: lower-case letters, digits and single hyphens, at most 80.`;
    return [shapeIssue("ID_FORMAT", "command line", message)];
  }
  if (!known.has(keyOf(kind, id))) return [];
  const message = `There is ${withArticle(noun)} "${id}" already.`;
  return [storeIssue("ID_DUPLICATE", "command line", message, "Give another id.")];
}

/** What stands for the value of a flag: the kind of record whose ids it takes, else the flag itself. */
function placeholderOf({ flag, refersTo, next, repeated, parts = [] }: RecordField): string {
  if (repeated) return parts.map(({ name }) => name).join(":");
  if (refersTo === undefined) return flag;
  return next === undefined ? KIND_SINGULAR[refersTo] : refersTo;
}

function toOption(field: RecordField): Option {
  const { flag, question, codes, next, repeated } = field;
  const option = new Option(
    `--${flag} <${placeholderOf(field)}>`,
    next === undefined ? question : `${question} As ${formOf(field)}.`,
  );
  if (repeated) return option.argParser(collectValues).default([]);
  return codes === undefined ? option : option.choices(Object.keys(codes));
}

export interface RecordInput {
  readonly id: string;
  readonly answers: Answers;
}

/** Takes id and answers from the flags. Stops with every missing or wrong flag at once. */
function answersFromFlags(kind: Kind, flags: Answers, { known, vocabulary }: Catalogue): RecordInput {
  const fields = fieldsWith(kind, vocabulary);
  const id = flags.id ?? "";
  stopOnErrors([
    ...checkId(kind, id, known),
    ...checkRequired(fields, flags),
    ...checkFlags(kind, fields, flags, known),
  ]);
  return { id, answers: flags };
}

/** Checks the flags, then asks for what they do not give. */
async function askAnswers(flags: Answers, askContext: AskContext): Promise<RecordInput> {
  const { kind, catalogue } = askContext;
  const fields = fieldsWith(kind, catalogue.vocabulary);
  stopOnErrors([
    ...(flags.id === undefined ? [] : checkId(kind, flags.id, catalogue.known)),
    ...checkFlags(kind, fields, flags, catalogue.known),
  ]);
  const refuse = (id: string): string | undefined => checkId(kind, id, catalogue.known)[0]?.message;
  const id = flags.id ?? (await askId(refuse, askContext));
  return { id, answers: await askRecord(fields, flags, askContext) };
}

/** The flags that answer the questions about a record of a kind. */
export function answerOptions(kind: Kind): Option[] {
  return RECORD_FIELDS[kind].map(toOption);
}

/** The answers that flags give, and the id of the record. */
export function answersOf(
  options: readonly Option[],
  flags: Readonly<Record<string, unknown>>,
  id: string | undefined,
): Answers {
  const given = options.map((option) => [option.name(), flags[option.attributeName()]] as const);
  const texts = [["id", id] as const, ...given].flatMap(([flag, text]) => {
    if (typeof text === "string") return [[flag, normaliseAnswer(text)]];
    // Of a flag that is given once for each member.
    const members = Array.isArray(text) ? text.map(normaliseAnswer) : [];
    return members.length === 0 ? [] : [[flag, joinMembers({ repeated: true }, members)]];
  });
  return Object.fromEntries(texts);
}

/** Takes id and answers from the flags, and asks at a terminal for what they do not give. */
export async function readAnswers(
  kind: Kind,
  flags: Answers,
  catalogue: Catalogue,
  { interactive, terminal }: Context,
): Promise<RecordInput> {
  return interactive
    ? askAnswers(flags, { kind, catalogue, terminal })
    : answersFromFlags(kind, flags, catalogue);
}
