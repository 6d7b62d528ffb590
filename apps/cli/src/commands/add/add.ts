import { confirm } from "@clack/prompts";
import {
  type DatasetRecord,
  type Issue,
  idOf,
  isId,
  KIND_SINGULAR,
  type Kind,
  keyOf,
  kindOf,
  type RecordKey,
  recordFile,
  referencesOf,
  shapeIssue,
} from "@claimwire/schema";
import { storeIssue } from "@claimwire/store";
import { Command, Option } from "@commander-js/extra-typings";
import { putInPlace } from "../../checkout/put-in-place.js";
import { cliIssue } from "../../issues.js";
import { normaliseAnswer } from "../../questions/ask-text.js";
import { awaitAnswer } from "../../questions/await-answer.js";
import { stopOnErrors } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb, type VerbReport } from "../../shell/verb.js";
import { renderYaml } from "../../text/render-yaml.js";
import { withArticle } from "../../text/with-article.js";
import { type AskContext, askId, askRecord } from "./ask-record.js";
import { readCatalogue } from "./catalogue.js";
import { checkDraft, checkFlags, checkRequired } from "./check-answers.js";
import { draftRecord } from "./draft-record.js";
import { type Answers, formOf, type RecordField } from "./record-field.js";
import { RECORD_FIELDS } from "./record-fields.js";

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

function toOption(field: RecordField): Option {
  const { flag, question, codes, next } = field;
  const option = new Option(
    `--${flag} <${flag}>`,
    next === undefined ? question : `${question} As ${formOf(field)}.`,
  );
  return codes === undefined ? option : option.choices(Object.keys(codes));
}

interface RecordInput {
  readonly id: string;
  readonly answers: Answers;
}

/** Takes id and answers from the flags. Stops with every missing or wrong flag at once. */
function answersFromFlags(kind: Kind, flags: Answers, known: ReadonlySet<RecordKey>): RecordInput {
  const fields = RECORD_FIELDS[kind];
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
  const fields = RECORD_FIELDS[kind];
  stopOnErrors([
    ...(flags.id === undefined ? [] : checkId(kind, flags.id, catalogue.known)),
    ...checkFlags(kind, fields, flags, catalogue.known),
  ]);
  const refuse = (id: string): string | undefined => checkId(kind, id, catalogue.known)[0]?.message;
  const id = flags.id ?? (await askId(refuse, askContext));
  return { id, answers: await askRecord(fields, flags, askContext) };
}

async function confirmWrite(file: string, yaml: string, { say, terminal }: Context): Promise<boolean> {
  say(`${file}\n\n${yaml.replace(/^/gm, "  ").trimEnd()}\n`);
  return awaitAnswer(confirm({ ...terminal, message: `Write ${file}?` }));
}

function summariseRecord(file: string, missing: readonly RecordKey[]): string {
  const commands = missing
    .map((key) => `  npx claimwire add ${KIND_SINGULAR[kindOf(key)]} ${idOf(key)}\n`)
    .join("");
  const next =
    missing.length === 0 ? "" : `\nIt refers to records that do not exist yet. Add them next:\n${commands}`;
  return `Wrote ${file}.\n${next}\nAdd further fields in the file, then run:  npx claimwire check\n`;
}

async function add(kind: Kind, flags: Answers, context: Context): Promise<VerbReport> {
  const { root, interactive, terminal, say } = context;
  const catalogue = readCatalogue(root);
  if (interactive) say("Ctrl-C stops; nothing is written before the end.");
  const { id, answers } = interactive
    ? await askAnswers(flags, { kind, catalogue, terminal })
    : answersFromFlags(kind, flags, catalogue.known);
  const key = keyOf(kind, id);
  const file = recordFile(key);
  const record = draftRecord(kind, answers);
  const yaml = renderYaml(record);
  if (interactive && !(await confirmWrite(file, yaml, context))) return { text: "Nothing was written.\n" };
  stopOnErrors(checkDraft(key, record));
  const label = `add ${KIND_SINGULAR[kind]} ${id}`;
  await putInPlace(root, { label, writes: new Map([[file, yaml]]), deletes: [] });
  const targets = new Set(referencesOf(key, record as DatasetRecord).map(({ target }) => target));
  const missing = [...targets].filter((target) => !catalogue.known.has(target));
  return { result: { file, record }, text: summariseRecord(file, missing) };
}

function defineAdd(kind: Kind): Verb {
  const options = RECORD_FIELDS[kind].map(toOption);
  const command = new Command().argument("[id]", "Its id, which is the name of its file.");
  for (const option of options) command.addOption(option);
  return defineVerb(command, (context, flags: Readonly<Record<string, unknown>>, id) => {
    const given = options.map((option) => [option.name(), flags[option.attributeName()]] as const);
    const texts = [["id", id] as const, ...given].flatMap(([flag, text]) =>
      typeof text === "string" ? [[flag, normaliseAnswer(text)]] : [],
    );
    return add(kind, Object.fromEntries(texts), context);
  });
}

export const addClaim: Verb = defineAdd("claims");
export const addSource: Verb = defineAdd("sources");
export const addEntity: Verb = defineAdd("entities");
export const addTopic: Verb = defineAdd("topics");
