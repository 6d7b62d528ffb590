import {
  type Issue,
  isId,
  issue,
  KIND_SINGULAR,
  type Kind,
  keyOf,
  parseKey,
  type RecordKey,
} from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import type { ArgsDef, CommandDef } from "citty";
import { askField, askId } from "../add/ask-field.js";
import { type Answers, draftRecord } from "../add/draft-record.js";
import { RECORD_FIELDS, type RecordField } from "../add/record-fields.js";
import { putInPlace } from "../put-in-place.js";
import { renderYaml } from "../render-yaml.js";
import { stopOnErrors, UserError } from "../user-error.js";
import { type Context, defineVerb } from "../verb.js";

/** All ids that are taken: those of files with an error of their own too, since one may be why a record is added. */
async function readKnown(root: string): Promise<ReadonlySet<RecordKey>> {
  const { files, issues } = await readRecords(root);
  const broken = issues.flatMap(({ at }) => {
    const [, kind, base] = /^data\/([a-z]+)\/(?:.*\/)?([^/]+)\.yaml$/.exec(at.file) ?? [];
    return parseKey(`${kind}/${base}`) ?? [];
  });
  return new Set([...files.keys(), ...broken]);
}

function findIdFault(kind: Kind, id: string, known: ReadonlySet<RecordKey>): Issue | undefined {
  const at = { file: "command line", path: [] };
  if (!isId(id)) {
    const message = `"${id}" is no id: lower-case letters, digits and single hyphens, at most 80.`;
    return issue("ID_FORMAT", at, message);
  }
  if (!known.has(keyOf(kind, id))) return undefined;
  return issue("ID_DUPLICATE", at, `There is a ${KIND_SINGULAR[kind]} "${id}" already.`, "Give another id.");
}

async function findId(
  kind: Kind,
  given: string | undefined,
  known: ReadonlySet<RecordKey>,
  { interactive }: Context,
): Promise<string> {
  const refuse = (id: string): string | undefined => findIdFault(kind, id, known)?.message;
  if (given === undefined && interactive) return (await askId(refuse)).trim();
  const fault = findIdFault(kind, given ?? "", known);
  if (fault !== undefined) throw new UserError(fault);
  return given ?? "";
}

async function findAnswers(
  fields: readonly RecordField[],
  given: Answers,
  known: ReadonlySet<RecordKey>,
  { interactive }: Context,
): Promise<Answers> {
  const answers: Record<string, string | undefined> = {};
  for (const field of fields) {
    const { flag, required } = field;
    // A role is asked only of persons.
    const isAsked = interactive && (!flag.startsWith("role") || answers.type === "person");
    answers[flag] = given[flag] ?? (isAsked ? await askField(field, known) : undefined);
    if (required && answers[flag] === undefined) {
      const message = `--${flag} is wanted where nobody can be asked.`;
      throw new UserError(issue("ARGUMENT_BAD", { file: "command line", path: [] }, message));
    }
  }
  return answers;
}

function toArgs(fields: readonly RecordField[]): ArgsDef {
  const flags = fields.map(({ flag, question, codes }) => {
    return codes === undefined
      ? ([flag, { type: "string", description: question }] as const)
      : ([flag, { type: "enum", options: Object.keys(codes), description: question }] as const);
  });
  return Object.fromEntries(flags);
}

function readAnswers(args: Readonly<Record<string, unknown>>): Answers {
  const texts = Object.entries(args).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}

function defineAdd(kind: Kind): CommandDef {
  const fields = RECORD_FIELDS[kind];
  const singular = KIND_SINGULAR[kind];
  return defineVerb<ArgsDef>({
    name: `add ${singular}`,
    description: `Begin the record of a ${singular === "entity" ? "new entity" : `new ${singular}`}.`,
    args: {
      id: { type: "positional", description: "Its id, which is the name of its file.", required: false },
      ...toArgs(fields),
    },
    async run(args, context) {
      const known = await readKnown(context.root);
      const given = readAnswers(args);
      const id = await findId(kind, given.id, known, context);
      const answers = await findAnswers(fields, given, known, context);
      const { value, issues } = draftRecord(kind, id, answers, known);
      stopOnErrors(issues);
      const file = `data/${keyOf(kind, id)}.yaml`;
      const writes = new Map([[file, renderYaml(value)]]);
      await putInPlace(context.root, { label: `add ${singular} ${id}`, writes, deletes: [] });
      return {
        result: { file, record: value },
        text: `Wrote ${file}. Go on in it, then:  npx claimwire check\n`,
      };
    },
  });
}

export const addClaim: CommandDef = defineAdd("claims");
export const addSource: CommandDef = defineAdd("sources");
export const addEntity: CommandDef = defineAdd("entities");
export const addTopic: CommandDef = defineAdd("topics");
