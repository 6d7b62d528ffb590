import { confirm } from "@clack/prompts";
import {
  type DatasetRecord,
  idOf,
  KIND_SINGULAR,
  type Kind,
  keyOf,
  kindOf,
  type RecordKey,
  recordFile,
  referencesOf,
} from "@claimwire/schema";
import { Command } from "@commander-js/extra-typings";
import { putInPlace } from "../../checkout/put-in-place.js";
import { awaitAnswer } from "../../questions/await-answer.js";
import { stopOnErrors } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb, type VerbReport } from "../../shell/verb.js";
import { renderYaml } from "../../text/render-yaml.js";
import { readCatalogue } from "./catalogue.js";
import { checkDraft } from "./check-answers.js";
import { draftRecord } from "./draft-record.js";
import { answerOptions, answersOf, readAnswers } from "./read-answers.js";
import type { Answers } from "./record-field.js";

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
  const { root, interactive, say } = context;
  const catalogue = readCatalogue(root);
  if (interactive) say("Ctrl-C stops; nothing is written before the end.");
  const { id, answers } = await readAnswers(kind, flags, catalogue, context);
  const key = keyOf(kind, id);
  const file = recordFile(key);
  const record = draftRecord(kind, answers);
  const yaml = renderYaml(record);
  if (interactive && !(await confirmWrite(file, yaml, context))) return { text: "Nothing was written.\n" };
  stopOnErrors(checkDraft(key, record, catalogue.vocabulary));
  const label = `add ${KIND_SINGULAR[kind]} ${id}`;
  await putInPlace(root, { label, writes: new Map([[file, yaml]]), deletes: [] });
  const targets = new Set(referencesOf(key, record as DatasetRecord).map(({ target }) => target));
  const missing = [...targets].filter((target) => !catalogue.known.has(target));
  return { result: { file, record }, text: summariseRecord(file, missing) };
}

function defineAdd(kind: Kind): Verb {
  const options = answerOptions(kind);
  const command = new Command().argument("[id]", "Its id, which is the name of its file.");
  for (const option of options) command.addOption(option);
  return defineVerb(command, (context, flags: Readonly<Record<string, unknown>>, id) =>
    add(kind, answersOf(options, flags, id), context),
  );
}

export const addClaim: Verb = defineAdd("claims");
export const addSource: Verb = defineAdd("sources");
export const addEntity: Verb = defineAdd("entities");
export const addTopic: Verb = defineAdd("topics");
