import { autocompleteMultiselect, log, select, text } from "@clack/prompts";
import { BUMPS, type Bump } from "@claimwire/ledger";
import { CAUSES, type CauseCode, type ClaimsPendingChange } from "@claimwire/release";
import type { Issue } from "@claimwire/schema";
import { visible } from "@claimwire/store";
import { awaitAnswer } from "../../questions/await-answer.js";
import type { Terminal } from "../../shell/terminal.js";
import { renderChange } from "../../text/render-change.js";
import type { NoteInput } from "./draft-note.js";

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
async function askAcceptedCause(
  records: readonly string[],
  checkCause: CheckCause,
  terminal: Terminal,
): Promise<CauseCode> {
  const cause = await askCause(terminal);
  const issues = checkCause(cause, records);
  if (issues.length === 0) return cause;
  for (const { message, fix = "" } of issues) log.error(visible(`${message}\n${fix}`.trimEnd()), terminal);
  return askAcceptedCause(records, checkCause, terminal);
}

function askCause(terminal: Terminal): Promise<CauseCode> {
  const causes = Object.entries(CAUSES) as [CauseCode, string][];
  return awaitAnswer(
    select<CauseCode>({
      ...terminal,
      message: "Why were they made?",
      options: causes.map(([value, hint]) => ({ value, label: value, hint })),
    }),
  );
}

function askSummary(terminal: Terminal): Promise<string> {
  return awaitAnswer(
    text({
      ...terminal,
      message: "What changed, in a sentence that subscribers will read?",
      validate: (value) => (value === undefined || value.trim() === "" ? "Write a sentence." : undefined),
    }),
  );
}

/** Asks at the terminal for what no flag gave. It shows the changes before it asks for their cause. */
export async function askNote(
  flags: NoteFlags,
  uncovered: readonly ClaimsPendingChange[],
  checkCause: CheckCause,
  terminal: Terminal,
): Promise<NoteInput> {
  const records = flags.records ?? (await askRecords(uncovered, terminal));
  const isChosen = ({ record }: ClaimsPendingChange): boolean =>
    records.includes(record) || records.includes("*");
  if (flags.cause === undefined) showChanges(uncovered.filter(isChosen), terminal);
  const cause = flags.cause ?? (await askAcceptedCause(records, checkCause, terminal));
  const summary = flags.summary ?? (await askSummary(terminal));
  return { records, cause, summary, bump: flags.bump };
}

/** Asks for the bump, and proposes the one that the changes demand. */
export function askBump(demanded: Bump, terminal: Terminal): Promise<Bump> {
  return awaitAnswer(
    select<Bump>({
      ...terminal,
      message: "How far does the version move?",
      options: BUMPS.map((value) => ({
        value,
        label: value,
        ...(value === demanded ? { hint: "what the changes demand" } : {}),
      })),
      initialValue: demanded,
    }),
  );
}
