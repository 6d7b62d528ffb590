import { autocompleteMultiselect, log, select, text } from "@clack/prompts";
import { BUMPS, type Bump } from "@claimwire/ledger";
import { CAUSES, type CauseCode, type ClaimsPendingChange } from "@claimwire/release";
import type { Issue } from "@claimwire/schema";

import { answerOf } from "../questions/answer-of.js";
import type { Terminal } from "../questions/terminal.js";
import { renderChange } from "../render-change.js";
import { visible } from "../visible.js";
import type { Wish } from "./draft-note.js";

/** What was given as flags already, so that only the rest is asked. */
export type Given = { readonly [K in keyof Wish]: Wish[K] | undefined };

function askRecords(uncovered: readonly ClaimsPendingChange[], terminal: Terminal): Promise<string[]> {
  return answerOf(
    autocompleteMultiselect({
      ...terminal,
      message: "Which changes does the note cover?",
      options: uncovered.map(({ record, op }) => ({ value: record, label: visible(record), hint: op })),
      initialValues: uncovered.map(({ record }) => record),
      required: true,
    }),
  );
}

/** Why a cause does not fit what changed in the records; empty when it does. */
export type Refuse = (cause: CauseCode, records: readonly string[]) => readonly Issue[];

function showChanges(changes: readonly ClaimsPendingChange[], terminal: Terminal): void {
  log.message(visible(changes.map(renderChange).join("\n").trimEnd()), terminal);
}

/** Asks again when the cause is refused: after the summary is written would be late. */
async function askFittingCause(
  records: readonly string[],
  refuse: Refuse,
  terminal: Terminal,
): Promise<CauseCode> {
  const cause = await askCause(terminal);
  const refused = refuse(cause, records);
  if (refused.length === 0) return cause;
  for (const { message, fix = "" } of refused) log.error(visible(`${message}\n${fix}`.trimEnd()), terminal);
  return askFittingCause(records, refuse, terminal);
}

function askCause(terminal: Terminal): Promise<CauseCode> {
  const causes = Object.entries(CAUSES) as [CauseCode, string][];
  return answerOf(
    select<CauseCode>({
      ...terminal,
      message: "Why were they made?",
      options: causes.map(([value, hint]) => ({ value, label: value, hint })),
    }),
  );
}

function askSummary(terminal: Terminal): Promise<string> {
  return answerOf(
    text({
      ...terminal,
      message: "What changed, in a sentence that subscribers will read?",
      validate: (value) => (value === undefined || value.trim() === "" ? "Write a sentence." : undefined),
    }),
  );
}

/** Asks at the terminal for what the flags left open; before it asks why, it shows what changed. */
export async function askWish(
  given: Given,
  uncovered: readonly ClaimsPendingChange[],
  refuse: Refuse,
  terminal: Terminal,
): Promise<Wish> {
  const records = given.records ?? (await askRecords(uncovered, terminal));
  const isMeant = ({ record }: ClaimsPendingChange): boolean =>
    records.includes(record) || records.includes("*");
  if (given.cause === undefined) showChanges(uncovered.filter(isMeant), terminal);
  const cause = given.cause ?? (await askFittingCause(records, refuse, terminal));
  const summary = given.summary ?? (await askSummary(terminal));
  return { records, cause, summary, bump: given.bump };
}

/** Asks for the bump; what the changes demand is proposed. */
export function askBump(demanded: Bump, terminal: Terminal): Promise<Bump> {
  return answerOf(
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
