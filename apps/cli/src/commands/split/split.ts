import { closestHint, idOf, isStub, keyOf, kindOf, type RecordKey } from "@claimwire/schema";
import { Command } from "@commander-js/extra-typings";
import { askKeys, chooseKey } from "../../editing/ask-key.js";
import { leaveStub } from "../../editing/leave-stub.js";
import { moveExceptions } from "../../editing/move-exceptions.js";
import { readIdOf, readKeyAmong } from "../../editing/read-key.js";
import { RecordEdits } from "../../editing/record-edits.js";
import { redirectReferences } from "../../editing/redirect-references.js";
import { addEditFlags, type EditFlags, runEdit } from "../../editing/run-edit.js";
import { askCode } from "../../questions/ask-code.js";
import { collectValues } from "../../shell/collect-values.js";
import { badArgument } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb } from "../../shell/verb.js";

interface SplitFlags extends EditFlags {
  readonly references?: string | undefined;
  readonly reference: readonly string[];
}

interface Division {
  /** The ids of the parts. */
  readonly parts: readonly string[];
  /** The records that refer to what is split. */
  readonly referring: readonly RecordKey[];
  /** All records of the folder. */
  readonly known: ReadonlySet<RecordKey>;
}

/** Reads `--reference claims/a=part` as the part to which each of these records refers from now on. */
function readAssigned(
  { reference }: SplitFlags,
  { parts, referring, known }: Division,
): Map<RecordKey, string> {
  return new Map(
    reference.map((typed) => {
      const [name = "", part = ""] = typed.split("=");
      const key = readKeyAmong(new Set(referring), known, name);
      if (!referring.includes(key)) {
        const those = referring.length === 0 ? "nothing does" : `these do: ${referring.join(", ")}`;
        throw badArgument(`--reference: ${key} does not refer to what is split; ${those}.`);
      }
      return [key, requirePart(part, parts, "reference")] as const;
    }),
  );
}

function requirePart(id: string, parts: readonly string[], flag: string): string {
  if (parts.includes(id)) return id;
  throw badArgument(`--${flag}: "${id}" is none of the parts ${parts.join(", ")}.${closestHint(id, parts)}`);
}

/** To which part each referring record leads from now on. */
async function assign(
  division: Division,
  flags: SplitFlags,
  { interactive, terminal }: Context,
): Promise<ReadonlyMap<RecordKey, string>> {
  const { parts, referring } = division;
  const assigned = readAssigned(flags, division);
  const rest =
    flags.references === undefined ? undefined : requirePart(flags.references, parts, "references");
  const open = referring.filter((key) => !assigned.has(key));
  const codes = Object.fromEntries(parts.map((part) => [part, ""]));
  for (const key of open) {
    if (rest !== undefined) assigned.set(key, rest);
    else if (interactive)
      assigned.set(key, await askCode({ message: `To which part does ${key} refer?`, codes }, terminal));
  }
  const left = referring.filter((key) => !assigned.has(key));
  if (left.length === 0) return assigned;
  const fix = `Say where all lead with --references ${parts[0]}, or one by one with --reference ${left[0]}=${parts[0]}.`;
  throw badArgument(
    `These records refer to what is split: ${left.join(", ")}. To which part do they refer?`,
    fix,
  );
}

/** A part that refers to the whole cannot follow the reference to itself. */
function checkLoops(from: RecordKey, assigned: ReadonlyMap<RecordKey, string>): void {
  const [loop] = [...assigned].find(([key, part]) => key === keyOf(kindOf(from), part)) ?? [];
  if (loop === undefined) return;
  const fix = `Take the reference out of ${loop}, or give it to another part with --reference.`;
  throw badArgument(`${loop} refers to ${from}, which is split, and would refer to itself.`, fix);
}

/** The ids of the parts: as typed, else asked for. */
async function chooseParts(
  from: RecordKey,
  ids: readonly string[],
  edits: RecordEdits,
  context: Context,
): Promise<readonly string[]> {
  const kind = kindOf(from);
  if (ids.length > 0 || !context.interactive) return [...new Set(ids.map((id) => idOf(readIdOf(kind, id))))];
  if ([...edits.records.keys()].filter((key) => kindOf(key) === kind).length < 3)
    throw badArgument(
      "There are not two records into which it can be divided.",
      "Add them first:  npx claimwire add",
    );
  const messages = { first: "Into which record, that you added before?", next: "And which other?" };
  return (await askKeys(messages, edits, context, { kind, without: [from], least: 2 })).map(idOf);
}

function defineSplit(): Verb {
  const command = addEditFlags(
    new Command()
      .argument("[key]", "The key of the record: claims/some-id. Its id or its file is enough.")
      .argument("[ids...]", "The ids of the records into which it is divided; they are there already.")
      .option("--references <id>", "The part to which the records that refer to it refer from now on.")
      .option(
        "--reference <key=id>",
        "The part to which one of them refers; may be given again.",
        collectValues,
        [],
      ),
    "identity",
  );
  return defineVerb(command, async (context, flags, typed, ids) => {
    const edits = new RecordEdits(context.root);
    const from = await chooseKey(typed, "Which record is divided?", edits, context);
    edits.require(from);
    const parts = await chooseParts(from, ids, edits, context);
    if (parts.length < 2) throw badArgument("A record is divided into two or more; name them all.");
    const keys = parts.map((part) => keyOf(kindOf(from), part));
    for (const key of keys) edits.require(key);
    const referring = [...new Set(edits.referencesTo(from).map(({ key }) => key))];
    const ordinary = referring.filter((key) => {
      const record = edits.records.get(key);
      return record !== undefined && !isStub(record);
    });
    const assigned = await assign({ parts, referring: ordinary, known: edits.keys }, flags, context);
    checkLoops(from, assigned);
    redirectReferences(edits, from, (key) => assigned.get(key) ?? (parts[0] as string));
    const isUnreleased = leaveStub(edits, context.root, from, { kind: "split", to: parts });
    moveExceptions(edits, context.root, from, undefined);
    const plan = {
      label: `split ${from}`,
      edits,
      cause: "identity" as const,
      summary: `Divide ${from} into ${parts.join(" and ")}.`,
      about: [from, ...keys],
      isUnreleased,
    };
    return runEdit(plan, flags, context);
  });
}

/**
 * Divides a record into others that are there already: a stub stays, if a release holds the record, and every reference
 * follows to a part.
 */
export const split: Verb = defineSplit();
