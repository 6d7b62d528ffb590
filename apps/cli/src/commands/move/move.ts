import { idOf, keyOf, kindOf, type RecordKey } from "@claimwire/schema";
import { Command } from "@commander-js/extra-typings";
import { chooseKey } from "../../editing/ask-key.js";
import { leaveStub } from "../../editing/leave-stub.js";
import { moveExceptions } from "../../editing/move-exceptions.js";
import { readKey } from "../../editing/read-key.js";
import { RecordEdits } from "../../editing/record-edits.js";
import { redirectReferences } from "../../editing/redirect-references.js";
import { renameInNotes } from "../../editing/rename-in-notes.js";
import { addEditFlags, areUnreleased, type EditFlags, runEdit } from "../../editing/run-edit.js";
import { askText } from "../../questions/ask-text.js";
import { badArgument } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb, type VerbReport } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";

async function chooseId(typed: string | undefined, context: Context): Promise<string> {
  if (typed !== undefined) return typed;
  const message = "Under which id does it stand from now on?";
  if (context.interactive) return (await askText({ message, required: true }, context.terminal)) ?? "";
  throw badArgument(`${message} Give it after the key.`);
}

async function moveRecord(
  edits: RecordEdits,
  from: RecordKey,
  to: RecordKey,
  flags: EditFlags,
  context: Context,
): Promise<VerbReport> {
  edits.require(from);
  const isMerge = edits.records.has(to);
  if (isMerge) edits.require(to);
  else edits.write(to, edits.textOf(from), from);
  const referring = redirectReferences(edits, from, () => idOf(to)).length;
  const isUnreleased = leaveStub(edits, context.root, from, { kind: "moved", to: idOf(to) });
  // Of what is put together with a released record, no addition is left that a note could cover.
  const isAdded = isUnreleased && (!isMerge || areUnreleased(context.root, edits, [to]));
  if (isAdded) renameInNotes(edits, context.root, from, to);
  moveExceptions(edits, context.root, from, isMerge ? undefined : to);
  const remarks = isMerge
    ? [`${to} is there already, so the content of ${from} is given up; take over by hand what it lacks.`]
    : [];
  const summary = isMerge ? `Put ${from} together with ${to}.` : `Give ${from} the id ${idOf(to)}.`;
  const plan = {
    label: `move ${from} to ${to}`,
    edits,
    cause: "identity" as const,
    summary,
    about: [from, to],
    isUnreleased,
    remarks: [
      ...remarks,
      `${counted(referring, "record")} referred to it and ${referring === 1 ? "follows" : "follow"}.`,
    ],
  };
  return runEdit(plan, flags, context);
}

function defineMove(): Verb {
  const command = addEditFlags(
    new Command()
      .argument("[key]", "The key of the record: claims/some-id. Its id or its file is enough.")
      .argument("[new-id]", "The new id, or that of the record with which it is put together."),
    "identity",
  );
  return defineVerb(command, async (context, flags, typed, typedId) => {
    const edits = new RecordEdits(context.root);
    const from = await chooseKey(typed, "Which record is moved?", edits, context);
    const kind = kindOf(from);
    const id = await chooseId(typedId, context);
    const to = readKey(id.includes("/") ? id : keyOf(kind, id));
    if (to === from) throw badArgument(`${from} stands under this id already.`);
    if (kindOf(to) !== kind)
      throw badArgument(`${from} cannot become ${keyOf(kindOf(to), idOf(to))}: a record keeps its kind.`);
    return moveRecord(edits, from, to, flags, context);
  });
}

/**
 * Gives a record another id: a stub stays under the old one, if a release holds it, and every reference follows, older
 * stubs' too.
 */
export const move: Verb = defineMove();
