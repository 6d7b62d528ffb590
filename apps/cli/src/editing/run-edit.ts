import { join } from "node:path";
import { confirm } from "@clack/prompts";
import { indexLedger } from "@claimwire/ledger";
import { CAUSES, type CauseCode } from "@claimwire/release";
import { DATA_FOLDER, noteFile, type RecordKey } from "@claimwire/schema";
import { readIfThere, readLedger, visible } from "@claimwire/store";
import { type Command, Option, type OptionValues } from "@commander-js/extra-typings";
import { createTwoFilesPatch } from "diff";
import type { EntryToBe } from "../checkout/entries-to-be.js";
import { putInPlace } from "../checkout/put-in-place.js";
import { atCommandLine, type Draft } from "../notes/draft-note.js";
import { nameNote } from "../notes/name-note.js";
import { askCode } from "../questions/ask-code.js";
import { askText } from "../questions/ask-text.js";
import { awaitAnswer } from "../questions/await-answer.js";
import { badArgument, stopOnErrors, UserError, userError } from "../shell/user-error.js";
import type { Context, VerbReport } from "../shell/verb.js";
import { counted } from "../text/counted.js";
import { renderEntry } from "../text/render-entry.js";
import { type CheckedEdit, checkEdit, type NoteOfEdit } from "./check-edit.js";
import type { RecordEdits } from "./record-edits.js";

/** The flags of every verb that edits records. A type, because commander takes no interface for flags. */
export type EditFlags = {
  readonly summary?: string | undefined;
  readonly cause?: CauseCode | undefined;
  readonly dryRun?: true | undefined;
};

/** A change of records that a verb worked out. */
export interface PlannedEdit {
  /** What is done, for people: `retract claims/a`. */
  readonly label: string;
  readonly edits: RecordEdits;
  /** The cause that fits as a rule; undefined where only the author knows. */
  readonly cause: CauseCode | undefined;
  /** The sentence that fits as a rule; undefined where only the author knows what happened. */
  readonly summary: string | undefined;
  /** The records that the why-note names; left out, all that were changed. */
  readonly records?: readonly RecordKey[];
  /** The records whose entries are shown; left out, those that the note names. */
  readonly about?: readonly RecordKey[];
  /** Whether nothing of it was ever released: then it has no why-note. Left out, that follows from the records. */
  readonly isUnreleased?: boolean;
  /** Whether the edit itself is not shown, because it holds what is taken out. */
  readonly isSecret?: boolean;
  /** What the author should know before it is written. */
  readonly remarks?: readonly string[];
}

/** Adds the flags that every verb has which edits records. `cause` says which it is when none is given. */
export function addEditFlags<A extends unknown[], F extends OptionValues>(
  command: Command<A, F>,
  cause: string,
): Command<A, F & EditFlags> {
  command
    .option("--summary <sentence>", "What happened, in a sentence that subscribers will read.")
    .addOption(
      new Option("--cause <code>", `Why. Left out: ${cause}.`).choices(Object.keys(CAUSES) as CauseCode[]),
    )
    .option("--dry-run", "Show everything that would be written; write nothing.");
  return command as Command<A, F & EditFlags>;
}

async function chooseCause({ cause }: PlannedEdit, flags: EditFlags, context: Context): Promise<CauseCode> {
  const known = flags.cause ?? cause;
  if (known !== undefined) return known;
  if (context.interactive) return askCode<CauseCode>({ message: "Why?", codes: CAUSES }, context.terminal);
  throw badArgument(`--cause is missing: why was it done? One of ${Object.keys(CAUSES).join(", ")}.`);
}

async function chooseSummary({ summary }: PlannedEdit, flags: EditFlags, context: Context): Promise<string> {
  if (flags.summary !== undefined) return flags.summary;
  if (context.interactive) {
    const message = "What happened, in a sentence that subscribers will read?";
    const proposed = summary === undefined ? {} : { proposed: summary };
    return (await askText({ message, required: true, ...proposed }, context.terminal)) ?? "";
  }
  if (summary !== undefined) return summary;
  throw badArgument("--summary is missing: what happened, in a sentence that subscribers will read?");
}

// A move edits every record that refers to it; the first files show how.
const FILES_AT_MOST = 12;

function renderPatch(edits: RecordEdits): string {
  const written = [...edits.writes]
    .slice(0, FILES_AT_MOST)
    .map(([file, text]) =>
      createTwoFilesPatch(file, file, edits.before.get(file) ?? "", text, "", "", { context: 2 }),
    );
  const more = edits.writes.size - written.length;
  const rest = more > 0 ? [`and ${counted(more, "more file", "more files")}, edited likewise\n`] : [];
  return [...written, ...rest, ...edits.deletes.map((file) => `deletes ${file}\n`)].join("");
}

function renderFiles({ writes, deletes }: RecordEdits): string {
  return [
    ...[...writes.keys()].map((file) => `writes  ${file}\n`),
    ...deletes.map((file) => `deletes ${file}\n`),
  ].join("");
}

function renderEntries(entries: readonly EntryToBe[] | undefined, records: readonly RecordKey[]): string {
  if (entries === undefined) {
    return "What subscribers will read shows when the other issues of this checkout are mended:  npx claimwire status\n";
  }
  const own = entries.filter(({ id }) => records.some((key) => id.includes(`/${key}/`)));
  if (own.length === 0) return "Subscribers are told nothing: it changes no fact.\n";
  return `What subscribers will read:\n\n${own.map(renderEntry).join("\n")}`;
}

function renderNote({ note, text }: Draft): string {
  return `${noteFile(note.name)}\n${text.replace(/^(?=.)/gm, "  ")}`;
}

function renderAll(
  { edits, about, isSecret = false, remarks = [] }: PlannedEdit,
  records: readonly RecordKey[],
  { draft, entries }: CheckedEdit,
): string {
  const parts = [
    isSecret ? renderFiles(edits) : renderPatch(edits),
    draft === undefined ? `${UNNOTED}\n` : renderNote(draft),
    renderEntries(entries, about ?? records),
    ...(remarks.length === 0 ? [] : [`${remarks.join("\n")}\n`]),
  ];
  return parts.join("\n");
}

const UNNOTED =
  "No why-note is written: no release holds what is changed here, so subscribers will only read what it says now. The note of its addition covers it; if it has none yet:  npx claimwire change";

/**
 * Whether nobody was told of any of these records yet: they are there, and no release holds them, under the id that one
 * had before a pending move or split either.
 */
export function areUnreleased(root: string, edits: RecordEdits, keys: readonly RecordKey[]): boolean {
  if (!keys.every((key) => edits.records.has(key))) return false;
  const { tenures } = indexLedger(readLedger(root).releases);
  return keys.every((key) => [key, ...edits.stubsOf(key)].every((one) => !tenures.has(one)));
}

async function draftInput(
  plan: PlannedEdit,
  records: readonly RecordKey[],
  flags: EditFlags,
  context: Context,
): Promise<NoteOfEdit | undefined> {
  if (plan.isUnreleased ?? areUnreleased(context.root, plan.edits, records)) return undefined;
  const cause = await chooseCause(plan, flags, context);
  const summary = await chooseSummary(plan, flags, context);
  return { name: nameNote(context.root), input: { cause, summary, records, fallReason: summary } };
}

/** The commands of git that take back what was written. */
function renderUndo({ writes, deletes, before }: RecordEdits, note: string): string {
  const edited = [...[...writes.keys()].filter((file) => before.has(file)), ...deletes];
  const restored = edited.length > FILES_AT_MOST ? [DATA_FOLDER] : edited;
  const made = [...[...writes.keys()].filter((file) => !before.has(file)), note];
  const restore = restored.length === 0 ? "" : `  git restore ${restored.join(" ")}\n`;
  return `${restore}  git clean --force ${made.join(" ")}\n`;
}

/** A change that takes back another one which is not released: git undoes it, with its note. */
function nothingToTell(records: readonly RecordKey[]): UserError {
  const message = `After that, ${records.join(", ")} would be as in the newest release, so there is nothing to tell.`;
  return badArgument(
    message,
    "Take back the pending change and its why-note instead, with git:  npx claimwire status",
  );
}

/** An edit by which every file would stay as it is has no reason, and its note would tell of another edit again. */
function checkEdited({ writes, deletes, before }: RecordEdits, records: readonly RecordKey[]): void {
  if (deletes.length > 0 || [...writes].some(([file, text]) => before.get(file) !== text)) return;
  throw badArgument(`Nothing is changed: ${records.join(", ")} would stay as now.`);
}

function checkUnchanged(root: string, { before }: RecordEdits): void {
  for (const [file, text] of before) {
    if (readIfThere(join(root, file))?.toString() === text) continue;
    throw userError("TREE_DIRTY", file, "The file was changed while the verb ran.", "Run it again.");
  }
}

/**
 * Shows a change of records with its why-note and what subscribers will read of it, asks at a terminal whether to write
 * it, and writes all of it or nothing. It refuses what `check` would refuse afterwards. Git undoes it. A change of what
 * no release holds has no note: the one that covers the addition is the only news.
 */
export async function runEdit(plan: PlannedEdit, flags: EditFlags, context: Context): Promise<VerbReport> {
  const { root, interactive, say, terminal } = context;
  const { edits, label } = plan;
  const records = plan.records ?? edits.touched;
  checkEdited(edits, records);
  const note = await draftInput(plan, records, flags, context);
  const checked = checkEdit(context, edits, note);
  const { draft, entries, issues } = checked;
  if (note !== undefined && draft === undefined) throw new UserError(...issues);
  if (draft?.covered.length === 0) throw nothingToTell(records);
  stopOnErrors(note === undefined ? issues : atCommandLine(issues, note.name));
  const shown = renderAll(plan, records, checked);
  const notes = draft === undefined ? [] : [[noteFile(draft.note.name), draft.text] as const];
  const result = {
    records,
    note: draft?.note ?? null,
    file: notes[0]?.[0] ?? null,
    entries: entries ?? null,
  };
  if (flags.dryRun)
    return { issues, result: { ...result, dryRun: true }, text: `${shown}\nNothing was written.\n` };
  if (interactive) {
    say(visible(shown));
    const agreed = await awaitAnswer(confirm({ ...terminal, message: "Write it?" }));
    if (!agreed) return { text: "Nothing was written.\n" };
  }
  checkUnchanged(root, edits);
  const writes = new Map([...edits.writes, ...notes]);
  await putInPlace(root, { label, writes, deletes: edits.deletes });
  const removed = edits.deletes.length === 0 ? "" : `, removed ${edits.deletes.length}`;
  const wrote = `Wrote ${counted(writes.size, "file")}${removed}.`;
  // What no release holds may not be in git yet.
  const end =
    draft === undefined
      ? `${wrote}\n`
      : `${wrote} To take it back:\n\n${renderUndo(edits, noteFile(draft.note.name))}`;
  return { issues, result: { ...result, dryRun: false }, text: interactive ? end : `${shown}\n${end}` };
}
