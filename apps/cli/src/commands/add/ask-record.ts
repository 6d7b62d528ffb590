import { idOf, KIND_SINGULAR, type Kind, keyOf, kindOf } from "@claimwire/schema";
import { askCode, definitionsOf } from "../../questions/ask-code.js";
import { askReference } from "../../questions/ask-reference.js";
import { askText } from "../../questions/ask-text.js";
import type { Terminal } from "../../shell/io.js";
import type { Catalogue } from "./catalogue.js";
import { checkAnswer } from "./check-answer.js";
import { type Answers, isRequired, type Question, type RecordField } from "./record-field.js";
import { joinMembers, splitMember } from "./split-answer.js";

const LEAVE_OUT = "Leave it out";

/** What every question needs: the kind of record, the existing records and the terminal. */
export interface AskContext {
  readonly kind: Kind;
  readonly catalogue: Catalogue;
  readonly terminal: Terminal;
}

interface AskOptions {
  /** The label of the choice "no answer"; undefined where an answer is required. */
  readonly none: string | undefined;
  readonly standard?: string | undefined;
  /** Earlier answers, which are not offered again. */
  readonly without?: readonly string[];
}

async function askOne(
  question: Question,
  options: AskOptions,
  context: AskContext,
  before: readonly string[] = [],
): Promise<string | undefined> {
  const { question: message, codes, refersTo, types, long = false } = question;
  const { none, standard, without = [] } = options;
  const { kind, catalogue, terminal } = context;
  if (codes !== undefined) {
    const left = Object.entries(codes).filter(([code]) => !without.includes(code));
    const meanings = definitionsOf(Object.fromEntries(left));
    const all = none === undefined ? meanings : { "": none, ...meanings };
    return (await askCode({ message, codes: all, standard }, terminal)) || undefined;
  }
  if (refersTo !== undefined) {
    const choices = catalogue.choices(refersTo, types).filter(({ id }) => !without.includes(id));
    const id = await askReference({ message, noun: KIND_SINGULAR[refersTo], choices, none }, terminal);
    if (id !== undefined) catalogue.promise(keyOf(refersTo, id));
    return id;
  }
  const refuse = (answer: string): string | undefined => {
    const fault = checkAnswer(kind, question, answer, before);
    return fault && [fault.message, fault.fix].filter((text) => text !== undefined).join(" ");
  };
  return askText({ message, required: none === undefined, long, refuse }, terminal);
}

async function askMember(
  { parts, ...field }: RecordField,
  message: string,
  options: AskOptions,
  context: AskContext,
): Promise<string | undefined> {
  const [head, ...rest] = parts ?? [];
  const first = await askOne({ ...(head ?? (field as Question)), question: message }, options, context);
  if (first === undefined) return undefined;
  const answers = [first];
  for (const part of rest) {
    if (part.asked?.(answers) === false) continue;
    const answer = await askOne(part, { none: part.optional ? LEAVE_OUT : undefined }, context, [...answers]);
    if (answer !== undefined) answers.push(answer);
  }
  return answers.join(":");
}

async function askList(field: RecordField, next: string, context: AskContext): Promise<string | undefined> {
  const members = new Set<string>();
  for (;;) {
    const none = members.size === 0 ? (field.none ?? LEAVE_OUT) : "That is all";
    // Where the first part alone is no key, it may come again: the same entity may stand in two roles.
    const without =
      (field.keys?.length ?? 0) > 1 ? [] : [...members].map((member) => splitMember(field, member)[0] ?? "");
    const message = members.size === 0 ? field.question : next;
    const member = await askMember(field, message, { none, without }, context);
    if (member === undefined) return members.size === 0 ? undefined : joinMembers(field, members);
    members.add(member);
  }
}

/** Asks for one field at the terminal until the answer is valid; undefined when it is left out. */
function askField(field: RecordField, answers: Answers, context: AskContext): Promise<string | undefined> {
  if (field.next !== undefined) return askList(field, field.next, context);
  const { standard } = field;
  const none = isRequired(field, answers) || standard !== undefined ? undefined : (field.none ?? LEAVE_OUT);
  return askOne(field, { none, standard }, context);
}

const ANOTHER = "";

/** Offers the ids under which other records name one that is not there yet; undefined for another id. */
async function askPromised({ kind, catalogue, terminal }: AskContext): Promise<string | undefined> {
  const promised = catalogue.promised().filter((key) => kindOf(key) === kind);
  if (promised.length === 0) return undefined;
  const codes = Object.fromEntries(promised.map((key) => [idOf(key), "Other records name it already."]));
  const message = "Under which id?";
  const id = await askCode({ message, codes: { ...codes, [ANOTHER]: "Another id" } }, terminal);
  return id === ANOTHER ? undefined : id;
}

/** Asks for the id, which names the file and never changes. */
export async function askId(
  refuse: (id: string) => string | undefined,
  context: AskContext,
): Promise<string> {
  const promised = await askPromised(context);
  if (promised !== undefined) return promised;
  const { terminal } = context;
  const message = "Under which id? Lower-case letters, digits and single hyphens; it never changes.";
  return (await askText({ message, required: true, refuse }, terminal)) ?? "";
}

/** Asks for all fields that no flag gave. */
export async function askRecord(
  fields: readonly RecordField[],
  given: Answers,
  context: AskContext,
): Promise<Answers> {
  const answers: Record<string, string | undefined> = { ...given };
  for (const field of fields) {
    if (answers[field.flag] !== undefined || field.asked?.(answers) === false) continue;
    answers[field.flag] = await askField(field, answers, context);
  }
  return answers;
}
