import { select } from "@clack/prompts";
import {
  codesOf,
  type DatasetRecord,
  type FieldPath,
  kindOf,
  NO_VOCABULARY,
  type OrdinaryRecord,
  parseRecord,
  type RecordKey,
  SHAPES,
  type Shape,
  type Vocabulary,
} from "@claimwire/schema";
import { parseYaml, readVocabulary } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { chooseKey } from "../../editing/ask-key.js";
import type { Edit } from "../../editing/edit-yaml.js";
import { RecordEdits } from "../../editing/record-edits.js";
import { addEditFlags, runEdit } from "../../editing/run-edit.js";
import { askCode, definitionsOf } from "../../questions/ask-code.js";
import { askText } from "../../questions/ask-text.js";
import { awaitAnswer } from "../../questions/await-answer.js";
import { collectValues } from "../../shell/collect-values.js";
import { badArgument } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb } from "../../shell/verb.js";
import { resolveField } from "./resolve-field.js";

/** Reads a value as it was typed: a text as it is, a number, and YAML for what has parts. */
function readValue(shape: Shape, typed: string, name: string): unknown {
  if (shape.holds === "text" || shape.holds === "reference" || shape.holds === "code") {
    return typed.normalize("NFC").trim();
  }
  const { value, issues } = parseYaml(typed, "command line");
  const [issue] = issues;
  if (issue === undefined && value !== undefined) return value;
  const wanted = shape.holds === "list" ? "a list such as [a, b]" : "a mapping such as { key: value }";
  throw badArgument(`${name} wants ${wanted}; "${typed}" cannot be read. ${issue?.message ?? ""}`.trim());
}

function splitAssignment(typed: string, flag: string): [name: string, value: string] {
  const at = typed.indexOf("=");
  if (at > 0) return [typed.slice(0, at), typed.slice(at + 1)];
  throw badArgument(`--${flag} is "${typed}"; expected is <field>=<value>.`, "For example:  --set when=2016");
}

interface FieldFlags {
  readonly set: readonly string[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

function editsFromFlags(key: RecordKey, record: OrdinaryRecord, flags: FieldFlags): Edit[] {
  const kind = kindOf(key);
  const sets = flags.set.map((typed): Edit => {
    const [name, value] = splitAssignment(typed, "set");
    const { path, shape } = resolveField(kind, record, name);
    return { set: path, to: readValue(shape, value, name) };
  });
  const additions = flags.add.map((typed): Edit => {
    const [name, value] = splitAssignment(typed, "add");
    const { path, shape } = resolveField(kind, record, name);
    if (shape.holds !== "list") throw badArgument(`${name} is no list, so nothing can be added to it.`);
    return { append: path, member: readValue(shape.of, value, name) };
  });
  const removals = flags.remove.map((name): Edit => ({ remove: resolveField(kind, record, name).path }));
  // Members are taken out from the end, so that the indexes of the others stay right.
  removals.sort((a, b) => comparePaths(b, a));
  return [...sets, ...additions, ...removals];
}

function comparePaths(a: Edit, b: Edit): number {
  const [left, right] = [a, b].map((edit) => ("remove" in edit ? edit.remove : []) as FieldPath);
  const index = left?.findIndex((step, at) => step !== right?.[at]) ?? -1;
  const [one, other] = [left?.[index], right?.[index]];
  return typeof one === "number" && typeof other === "number" ? one - other : 0;
}

/** Refuses what the shape of the record forbids, before anything else is asked. */
function checkShape(key: RecordKey, edits: RecordEdits, vocabulary: Vocabulary | undefined): void {
  const { value } = parseYaml(edits.textOf(key), edits.fileOf(key));
  const [finding] = parseRecord(key, value, vocabulary).findings;
  if (finding !== undefined) throw badArgument(finding.message, finding.fix);
}

async function askEdit(key: RecordKey, record: OrdinaryRecord, { root, terminal }: Context): Promise<Edit> {
  const { fields } = SHAPES[kindOf(key)];
  const currentOf = (name: string): unknown => (record as Readonly<Record<string, unknown>>)[name];
  const shown = (name: string): string =>
    currentOf(name) === undefined ? "" : JSON.stringify(currentOf(name));
  const options = fields.map(({ name, label }) => ({
    value: name,
    label: `${label}  ${shown(name)}`.trimEnd(),
  }));
  const name = await awaitAnswer(select<string>({ ...terminal, message: "Which field was wrong?", options }));
  const shape = fields.find((field) => field.name === name)?.shape;
  if (shape?.holds === "code") {
    const codes = definitionsOf(codesOf(shape, readVocabulary(root).vocabulary ?? NO_VOCABULARY));
    return { set: [name], to: await askCode({ message: "What is right?", codes }, terminal) };
  }
  const current = currentOf(name);
  const proposed = typeof current === "string" ? current : shown(name);
  const message = "What is right? Leave it empty to take the field out.";
  const answer = await askText({ message, required: false, proposed }, terminal);
  if (answer === undefined) return { remove: [name] };
  return { set: [name], to: readValue(shape as Shape, answer, name) };
}

function defineCorrect(): Verb {
  const command = addEditFlags(
    new Command()
      .argument("[key]", "The key of the record: claims/some-id. Its id or its file is enough.")
      .option("--set <field=value>", "A field and its right value; may be given again.", collectValues, [])
      .option(
        "--add <field=member>",
        "A list and a member that it lacks; may be given again.",
        collectValues,
        [],
      )
      .option(
        "--remove <field>",
        "A field or member that should not be there; may be given again.",
        collectValues,
        [],
      ),
    "our-error",
  );
  return defineVerb(command, async (context, flags, typed) => {
    const edits = new RecordEdits(context.root);
    const { interactive } = context;
    const key = await chooseKey(typed, "Which record?", edits, context);
    const record: DatasetRecord = edits.require(key);
    const planned = editsFromFlags(key, record, flags);
    if (planned.length === 0 && !interactive)
      throw badArgument("Nothing is corrected: give --set, --add or --remove.");
    edits.edit(key, ...(planned.length > 0 ? planned : [await askEdit(key, record, context)]));
    checkShape(key, edits, readVocabulary(context.root).vocabulary);
    const plan = { label: `correct ${key}`, edits, cause: "our-error" as const, summary: undefined };
    return runEdit(plan, flags, context);
  });
}

/** Corrects fields of a record; the why-note says what was wrong. */
export const correct: Verb = defineCorrect();
