import { autocompleteMultiselect, log } from "@clack/prompts";
import type { Bump } from "@claimwire/ledger";
import { CAUSES, type CauseCode, type ClaimsPendingChange } from "@claimwire/release";
import type { Issue } from "@claimwire/schema";
import { visible } from "@claimwire/store";
import type { NoteInput } from "../../notes/draft-note.js";
import { askCode } from "../../questions/ask-code.js";
import { askText } from "../../questions/ask-text.js";
import { awaitAnswer } from "../../questions/await-answer.js";
import type { Terminal } from "../../shell/io.js";
import { renderChange } from "../../text/render-change.js";

const SUMMARY = "What changed, in a sentence that subscribers will read?";

/** The parts of a note that flags gave; undefined is asked for. */
export type NoteFlags = { readonly [K in keyof NoteInput]: NoteInput[K] | undefined };

function askRecords(uncovered: readonly ClaimsPendingChange[], terminal: Terminal): Promise<string[]> {
  return awaitAnswer(
    autocompleteMultiselect({
      ...terminal,
      message: "Which changes does the note cover?",
      options: uncovered.map(({ record, op }) => ({ value: record, label: visible(record), hint: op })),
      initialValues: uncovered.map(({ record }) => record),
      required: true,
    }),
  );
}

/** Returns why a cause does not fit the changes of the records; empty when it fits. */
export type CheckCause = (cause: CauseCode, records: readonly string[]) => readonly Issue[];

function showChanges(changes: readonly ClaimsPendingChange[], terminal: Terminal): void {
  log.message(visible(changes.map(renderChange).join("\n").trimEnd()), terminal);
}

/** Asks until the cause fits, before the summary is typed. */
async function askCause(
  records: readonly string[],
  checkCause: CheckCause,
  terminal: Terminal,
): Promise<CauseCode> {
  const cause = await askCode<CauseCode>({ message: "Why were they made?", codes: CAUSES }, terminal);
  const issues = checkCause(cause, records);
  if (issues.length === 0) return cause;
  for (const { message, fix = "" } of issues) log.error(visible(`${message}\n${fix}`.trimEnd()), terminal);
  return askCause(records, checkCause, terminal);
}

/** What a note may be about, and how its cause is checked. */
interface NoteChoices {
  readonly uncovered: readonly ClaimsPendingChange[];
  /** Numbers of the dataset that fall without a reason. */
  readonly falls: readonly string[];
  readonly checkCause: CheckCause;
}

async function askFallReason(falls: readonly string[], terminal: Terminal): Promise<string | undefined> {
  if (falls.length === 0) return undefined;
  const message = `Why does the dataset hold less than before (${falls.join(", ")})?`;
  return askText({ message, required: true }, terminal);
}

/** Asks at the terminal for what no flag gave. It shows the changes before it asks for their cause. */
export async function askNote(
  flags: NoteFlags,
  { uncovered, falls, checkCause }: NoteChoices,
  terminal: Terminal,
): Promise<NoteInput> {
  const records = flags.records ?? (await askRecords(uncovered, terminal));
  const isChosen = ({ record }: ClaimsPendingChange): boolean =>
    records.includes(record) || records.includes("*");
  if (flags.cause === undefined) showChanges(uncovered.filter(isChosen), terminal);
  const cause = flags.cause ?? (await askCause(records, checkCause, terminal));
  const summary = flags.summary ?? (await askText({ message: SUMMARY, required: true }, terminal)) ?? "";
  const fallReason = flags.fallReason ?? (await askFallReason(falls, terminal));
  return { records, cause, summary, bump: flags.bump, fallReason };
}

/** Asks for the bump, and proposes the one that the changes demand. */
export function askBump(demanded: Bump, terminal: Terminal): Promise<Bump> {
  const codes = { major: "", minor: "", patch: "", [demanded]: "what the changes demand" };
  return askCode<Bump>({ message: "How far does the version move?", codes, standard: demanded }, terminal);
}
