import {
  type Claim,
  type DatasetRecord,
  idOf,
  isCalendarDate,
  keyOf,
  REPLIES,
  type RecordKey,
} from "@claimwire/schema";
import { Command, Option } from "@commander-js/extra-typings";
import { readIdOf } from "../../editing/read-key.js";
import { RecordEdits } from "../../editing/record-edits.js";
import { addEditFlags, type EditFlags, runEdit } from "../../editing/run-edit.js";
import { askCode, definitionsOf } from "../../questions/ask-code.js";
import { askText } from "../../questions/ask-text.js";
import { badArgument, stopOnErrors } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb, type VerbReport } from "../../shell/verb.js";
import { readCatalogue } from "../add/catalogue.js";
import { checkDraft } from "../add/check-answers.js";
import { draftRecord } from "../add/draft-record.js";
import { answerOptions, answersOf, readAnswers } from "../add/read-answers.js";
import type { Answers } from "../add/record-field.js";
import { askClaim, chooseClaim } from "../standing/claim-argument.js";

interface ReplyFlags extends EditFlags {
  readonly with?: string | undefined;
  readonly id?: string | undefined;
  readonly reply?: string | undefined;
  readonly sought?: string | undefined;
}

async function chooseReply({ reply }: ReplyFlags, { interactive, terminal }: Context): Promise<string> {
  if (reply !== undefined) return reply;
  const codes = definitionsOf(REPLIES);
  if (interactive) return askCode({ message: "What does it answer?", codes }, terminal);
  throw badArgument(`--reply is missing. One of ${Object.keys(codes).join(", ")}.`);
}

/** The ways in which a reply is entered, as they are asked for. */
const WAYS = {
  with: "A claim that is there answers it.",
  new: "The answer becomes a new claim.",
  none: "Somebody looked for an answer and found none.",
} as const;

/** Asks in which way the reply is entered, and for what that way needs. */
async function askWay(
  key: RecordKey,
  edits: RecordEdits,
  context: Context,
): Promise<Pick<ReplyFlags, "with" | "sought">> {
  const { terminal } = context;
  const way = await askCode({ message: "What is known of a reply?", codes: WAYS }, terminal);
  if (way === "with") {
    const id = await askClaim("Which claim answers it?", edits, context, { without: [idOf(key)] });
    return { with: id };
  }
  if (way === "new") return {};
  const refuse = (day: string): string | undefined =>
    isCalendarDate(day) ? undefined : "A day is wanted, such as 2026-11-30.";
  return { sought: await askText({ message: "On which day?", required: true, refuse }, terminal) };
}

/** Says that somebody looked for a reply on a day, and found none. */
function noteSearch(
  key: RecordKey,
  day: string,
  edits: RecordEdits,
  flags: ReplyFlags,
  context: Context,
): Promise<VerbReport> {
  if (!isCalendarDate(day)) throw badArgument(`--sought is "${day}"; a day is wanted, such as 2026-11-30.`);
  edits.edit(key, { set: ["replySought"], to: day });
  const summary = `A reply to it was looked for on ${day}.`;
  return runEdit({ label: `reply ${key}`, edits, cause: "editorial", summary }, flags, context);
}

/** Joins a claim that is there to the one that it answers. */
async function joinReply(
  key: RecordKey,
  id: string,
  edits: RecordEdits,
  flags: ReplyFlags,
  context: Context,
): Promise<VerbReport> {
  const answer = readIdOf("claims", id);
  const { relations = [] } = edits.require(answer, "with") as Claim;
  if (answer === key) throw badArgument("A claim cannot answer itself.");
  const reply = await chooseReply(flags, context);
  const index = relations.findIndex(({ type, claim }) => type === "responds-to" && claim === idOf(key));
  if (index >= 0) edits.edit(answer, { set: ["relations", index, "reply"], to: reply });
  else
    edits.edit(answer, { append: ["relations"], member: { type: "responds-to", claim: idOf(key), reply } });
  return runEdit({ label: `reply ${key}`, edits, cause: undefined, summary: undefined }, flags, context);
}

/** Writes a new claim that answers another one. */
async function addReply(
  key: RecordKey,
  given: Answers,
  edits: RecordEdits,
  flags: ReplyFlags,
  context: Context,
): Promise<VerbReport> {
  const catalogue = readCatalogue(context.root);
  const { id, answers } = await readAnswers("claims", given, catalogue, context);
  const reply = await chooseReply(flags, context);
  const answer = keyOf("claims", id);
  const record = draftRecord("claims", answers) as DatasetRecord;
  stopOnErrors(checkDraft(answer, record, catalogue.vocabulary));
  edits.write(answer, record, key);
  edits.edit(answer, { append: ["relations"], member: { type: "responds-to", claim: idOf(key), reply } });
  return runEdit({ label: `reply ${key}`, edits, cause: undefined, summary: undefined }, flags, context);
}

function defineReply(): Verb {
  const options = answerOptions("claims");
  const command = new Command()
    .argument("[claim]", "The id of the claim that is answered.")
    .option("--with <claim>", "A claim that is there and answers it.")
    .option("--id <id>", "The id of a new claim that answers it; the flags of add claim say what it is.")
    .addOption(new Option("--reply <code>", "What it answers.").choices(Object.keys(REPLIES)))
    .option("--sought <day>", "The day on which somebody looked for a reply and found none.");
  for (const option of options) command.addOption(option);
  return defineVerb(addEditFlags(command, "asked for"), async (context, flags, typed) => {
    const edits = new RecordEdits(context.root);
    const { key } = await chooseClaim(typed, edits, context);
    if ([flags.with, flags.id, flags.sought].filter((flag) => flag !== undefined).length > 1) {
      throw badArgument("Give one of --with, --id and --sought.");
    }
    const given = answersOf(options, flags, flags.id);
    const isOpen = flags.with === undefined && flags.sought === undefined && flags.id === undefined;
    if (isOpen && !context.interactive) {
      throw badArgument(
        "Say what the reply is: --with <claim>, --id <new claim>, or --sought <day> when there is none.",
      );
    }
    // Who gives flags of a new claim need not be asked whether it is one.
    const isAsked = isOpen && Object.keys(given).length === 0;
    const way = isAsked ? { ...flags, ...(await askWay(key, edits, context)) } : flags;
    if (way.sought !== undefined) return noteSearch(key, way.sought, edits, flags, context);
    if (way.with !== undefined) return joinReply(key, way.with, edits, flags, context);
    return addReply(key, given, edits, flags, context);
  });
}

/** Enters the answer of those concerned to a claim, or that somebody looked for one. */
export const reply: Verb = defineReply();
