import type { Kind, RecordKey } from "@claimwire/schema";
import { kindOf } from "@claimwire/schema";
import { askReference } from "../questions/ask-reference.js";
import { recordChoices } from "../questions/record-choices.js";
import { badArgument } from "../shell/user-error.js";
import type { Context } from "../shell/verb.js";
import { readKey } from "./read-key.js";
import type { RecordEdits } from "./record-edits.js";

interface AskKeyOptions {
  /** Only records of this kind are offered. */
  readonly kind?: Kind;
  /** Records that are not offered. */
  readonly without?: readonly RecordKey[];
  /** The label of the choice "none"; left out, an answer is required. */
  readonly none?: string;
}

/** Asks for a record that is there, by its id, name or title; undefined when none is chosen. */
export async function askKey(
  message: string,
  edits: RecordEdits,
  { terminal }: Context,
  { kind, without = [], none }: AskKeyOptions = {},
): Promise<RecordKey | undefined> {
  const isOffered = (key: RecordKey): boolean =>
    (kind === undefined || kindOf(key) === kind) && !without.includes(key);
  const choices = recordChoices(edits.records, isOffered, (key) => key);
  const answer = await askReference({ message, noun: "record", choices, none, existingOnly: true }, terminal);
  return answer as RecordKey | undefined;
}

/** Asks for records until that is all, at least `least` of them. */
export async function askKeys(
  messages: { readonly first: string; readonly next: string },
  edits: RecordEdits,
  context: Context,
  { kind, without = [], least = 1 }: Omit<AskKeyOptions, "none"> & { readonly least?: number } = {},
): Promise<readonly RecordKey[]> {
  const chosen: RecordKey[] = [];
  for (;;) {
    const key = await askKey(chosen.length === 0 ? messages.first : messages.next, edits, context, {
      without: [...without, ...chosen],
      ...(kind && { kind }),
      ...(chosen.length >= least && { none: "That is all" }),
    });
    if (key === undefined) return chosen;
    chosen.push(key);
  }
}

/** The record that a verb is about: as typed, else asked for. */
export async function chooseKey(
  typed: string | undefined,
  message: string,
  edits: RecordEdits,
  context: Context,
): Promise<RecordKey> {
  if (typed !== undefined) return readKey(typed, edits.keys);
  if (!context.interactive)
    throw badArgument("The record is missing.", "Give its key after the verb:  claims/some-id");
  return (await askKey(message, edits, context)) as RecordKey;
}
