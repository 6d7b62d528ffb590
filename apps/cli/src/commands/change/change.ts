import { BUMPS } from "@claimwire/ledger";
import { CAUSES, type CauseCode, namesOf, type Pending } from "@claimwire/release";
import { type Issue, LEDGER_FOLDER, noteFile } from "@claimwire/schema";
import { Command, Option } from "@commander-js/extra-typings";
import { putInPlace } from "../../checkout/put-in-place.js";
import { readPending } from "../../checkout/read-pending.js";
import { readKeyAmong } from "../../editing/read-key.js";
import { cliIssue } from "../../issues.js";
import {
  atCommandLine,
  type Draft,
  draftNote,
  findUncovered,
  findUnexplainedFalls,
  type NoteInput,
} from "../../notes/draft-note.js";
import { nameNote } from "../../notes/name-note.js";
import type { Terminal } from "../../shell/io.js";
import { stopOnErrors, UserError } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb, type VerbReport } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";
import { renderChange } from "../../text/render-change.js";
import { askBump, askNote, type CheckCause, type NoteFlags } from "./ask-note.js";

function missingFlag(flag: string): Issue {
  const message = `--${flag} is missing, and change cannot ask for it without a terminal.`;
  return cliIssue("ARGUMENT_BAD", "command line", message, "See:  claimwire change --help");
}

function inputFromFlags(flags: NoteFlags, pending: Pending): NoteInput {
  const { cause, summary } = flags;
  if (cause === undefined || summary === undefined) {
    const missing = (["cause", "summary"] as const).filter((flag) => flags[flag] === undefined);
    throw new UserError(...missing.map(missingFlag));
  }
  const records = flags.records ?? findUncovered(pending).map(({ record }) => record);
  return { cause, summary, records, bump: flags.bump, fallReason: flags.fallReason };
}

async function draftByAsking(
  flags: NoteFlags,
  pending: Pending,
  name: string,
  terminal: Terminal,
): Promise<Draft> {
  const checkCause: CheckCause = (cause, records) =>
    draftNote(pending, name, { ...flags, cause, records, summary: "-", fallReason: undefined }).issues.filter(
      ({ code }) => code === "CAUSE_REFUSED",
    );
  const falls = findUnexplainedFalls(pending);
  const input = await askNote(flags, { uncovered: findUncovered(pending), falls, checkCause }, terminal);
  const draft = draftNote(pending, name, input);
  if (flags.bump !== undefined) return draft;
  return draftNote(pending, name, { ...input, bump: await askBump(draft.note.bump, terminal) });
}

function draft(
  flags: NoteFlags,
  pending: Pending,
  { root, interactive, terminal }: Context,
): Promise<Draft> | Draft {
  const name = nameNote(root);
  return interactive
    ? draftByAsking(flags, pending, name, terminal)
    : draftNote(pending, name, inputFromFlags(flags, pending));
}

function nothingToCover({ changes }: Pending): VerbReport {
  const text =
    changes.length === 0
      ? "Nothing is pending: the records are those of the newest release.\n"
      : "Every pending change is covered by a why-note. To cover some again, name them with --records.\n";
  return { result: { note: null }, text };
}

function summariseNote({ note, covered }: Draft, file: string, left: number): string {
  const still = `${counted(left, "pending change")} ${left === 1 ? "is" : "are"} still covered by no note.`;
  const rest = left === 0 ? "" : `\n${still}\n`;
  const what =
    covered.length === 0 ? " no change of a record.\n" : `:\n\n${covered.map(renderChange).join("\n")}`;
  return `Wrote ${file} (${note.bump}), which covers${what}${rest}`;
}

// Stops on errors of records and releases. Changes without a note and too small bumps are what the new note resolves.
function stopOnUnreadable({ issues, records }: Pending): void {
  if (records === undefined) stopOnErrors(issues);
  stopOnErrors(issues.filter(({ at }) => at.file.startsWith(`${LEDGER_FOLDER}/`)));
}

/** Reads what a note shall name: `*`, or records, of which pending ones are meant. */
function readNamed(list: string, { changes, records = new Map() }: Pending): string[] {
  const pending = new Set(changes.flatMap(namesOf));
  const named = list.split(",").map((part) => part.trim());
  return [...new Set(named.map((one) => (one === "*" ? one : readKeyAmong(pending, records.keys(), one))))];
}

export const change: Verb = defineVerb(
  new Command()
    .addOption(
      new Option("--cause <code>", "Why the changes were made.").choices(Object.keys(CAUSES) as CauseCode[]),
    )
    .option("--summary <sentence>", "What changed, in a sentence that subscribers will read.")
    .addOption(new Option("--bump <bump>", "Left out: what the changes demand.").choices(BUMPS))
    .option(
      "--records <keys>",
      "Keys of records, separated by commas, or *. Left out: all that no note covers.",
    )
    .option("--falls <reason>", "Why the dataset holds less of something than before, where it does."),
  async (context, { cause, summary, bump, records, falls }) => {
    const pending = readPending(context.root);
    stopOnUnreadable(pending);
    const named = records === undefined ? undefined : readNamed(records, pending);
    const flags: NoteFlags = { cause, summary, bump, records: named, fallReason: falls };
    if (flags.records === undefined && findUncovered(pending).length === 0) return nothingToCover(pending);
    const drafted = await draft(flags, pending, context);
    stopOnErrors(atCommandLine(drafted.issues, drafted.note.name));
    const file = noteFile(drafted.note.name);
    await putInPlace(context.root, { label: "change", writes: new Map([[file, drafted.text]]), deletes: [] });
    const covered = new Set(drafted.covered.map(({ record }) => record));
    const left = findUncovered(pending).filter(({ record }) => !covered.has(record)).length;
    return {
      issues: drafted.issues,
      result: { file, note: drafted.note, covered: drafted.covered },
      text: summariseNote(drafted, file, left),
    };
  },
);
