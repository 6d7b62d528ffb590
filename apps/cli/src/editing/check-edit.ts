import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Pending } from "@claimwire/release";
import { DATA_FOLDER, hasErrors, type Issue, LEDGER_FOLDER, NOTES_FOLDER, noteFile } from "@claimwire/schema";
import { CONFIG_FILE, makeOwnFolder, readConfig, readNotes } from "@claimwire/store";
import { checkAssertionsFile } from "../checkout/check-assertions-file.js";
import { type EntryToBe, entriesToBe } from "../checkout/entries-to-be.js";
import { pendingOf, readCheckout, readPending } from "../checkout/read-pending.js";
import { readReleaseTime } from "../checkout/read-release-time.js";
import {
  type Draft,
  draftNote,
  findUnexplainedFalls,
  type NoteInput,
  RESOLVED_BY_NOTE,
} from "../notes/draft-note.js";
import type { Context } from "../shell/verb.js";

/** What a verb is about to write of the records. */
export interface FileChanges {
  readonly writes: ReadonlyMap<string, string>;
  readonly deletes: readonly string[];
}

/** What comes of a change, before anything of it is written. */
export interface CheckedEdit {
  /** Undefined when a record has an error, and when none was wanted. */
  readonly draft: Draft | undefined;
  /** What is wrong after the change and was not wrong before; without a draft, why there is none. */
  readonly issues: readonly Issue[];
  /** The entries that subscribers will read of it; undefined while the checkout has other errors. */
  readonly entries: readonly EntryToBe[] | undefined;
}

/** Copies what a check reads into a folder, and brings the changes there. */
function copyChanged(root: string, folder: string, { writes, deletes }: FileChanges): void {
  for (const part of [DATA_FOLDER, NOTES_FOLDER, CONFIG_FILE]) {
    if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  for (const file of deletes) rmSync(join(folder, file));
  for (const [file, text] of writes) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

function issuesOf(root: string, pending: Pending): Issue[] {
  return [...pending.issues, ...checkAssertionsFile(root, pending)];
}

/** The issues that were not there before, without those of other pending changes, which want a note of their own. */
function findNew(before: readonly Issue[], after: readonly Issue[]): Issue[] {
  const known = new Set(before.map(({ code, at, message }) => `${code} ${at.file} ${message}`));
  return after.filter(
    ({ code, at, message }) =>
      !RESOLVED_BY_NOTE.includes(code) && !known.has(`${code} ${at.file} ${message}`),
  );
}

/** The why-note of a change: the name of its file, and what it says. */
export interface NoteOfEdit {
  readonly name: string;
  readonly input: Omit<NoteInput, "bump">;
}

/** Drafts the note of a change in the copy, and says what is wrong with it. */
function addNote(edited: Pending, folder: string, { name, input }: NoteOfEdit): Draft {
  const fallReason = findUnexplainedFalls(edited).length > 0 ? input.fallReason : undefined;
  const draft = draftNote(edited, name, { ...input, fallReason, bump: undefined });
  writeFileSync(join(folder, noteFile(name)), draft.text);
  return draft;
}

/**
 * Makes a change in a copy of the data, drafts the why-note for it if it has one, and checks the copy as `check` would.
 * The checkout stays as it is.
 */
export function checkEdit(
  { root, env }: Pick<Context, "root" | "env">,
  changes: FileChanges,
  note: NoteOfEdit | undefined,
): CheckedEdit {
  const copy = makeOwnFolder("edit");
  const folder = copy.path;
  try {
    const before = readPending(root);
    // Without the newest release, nobody can say what a change is to those who have it.
    const ofLedger = before.issues.filter(({ at }) => at.file.startsWith(`${LEDGER_FOLDER}/`));
    if (hasErrors(ofLedger)) return { draft: undefined, issues: ofLedger, entries: undefined };
    copyChanged(root, folder, changes);
    const read = readCheckout(folder);
    const edited = pendingOf(read);
    if (edited.records === undefined) {
      const found = findNew(before.issues, edited.issues);
      // A record that had errors before has no note either.
      return { draft: undefined, issues: hasErrors(found) ? found : before.issues, entries: undefined };
    }
    const draft = note && addNote(edited, folder, note);
    const ofNote = draft?.issues ?? [];
    const after = pendingOf({ ...read, written: readNotes(folder) });
    const issues = [...ofNote, ...findNew([...issuesOf(root, before), ...ofNote], issuesOf(folder, after))];
    const { config } = readConfig(root, env);
    const time = readReleaseTime(env, Date.now);
    const isTold = !hasErrors(after.issues) && config !== undefined && "time" in time;
    return { draft, issues, entries: isTold ? entriesToBe(after, config, time.time) : undefined };
  } finally {
    copy.remove();
  }
}
