import { autocomplete } from "@clack/prompts";
import { isId, normaliseWords } from "@claimwire/schema";
import { visible } from "@claimwire/store";
import type { Terminal } from "../shell/io.js";
import { slugWords } from "../text/slug-words.js";
import { askText } from "./ask-text.js";
import { awaitAnswer } from "./await-answer.js";

/** A record that can be chosen. */
export interface Choice {
  readonly id: string;
  /** Its name, title, label or statement. */
  readonly name: string;
  /** Other names by which it is found. */
  readonly aliases?: readonly string[];
}

export interface ReferenceQuestion {
  readonly message: string;
  /** The kind of record as a noun: `entity`. */
  readonly noun: string;
  readonly choices: readonly Choice[];
  /** The label of the choice "none"; without it an answer is required. */
  readonly none?: string | undefined;
  /** The id that is chosen at first. */
  readonly proposed?: string;
  /** Whether only an existing record can be chosen. */
  readonly existingOnly?: boolean;
}

const NONE = "";
// No id has a space.
const NEW = "to be added";

/** Returns a test whether a choice contains all words of a search, in any order, whole or in part. */
export function makeSearch(choices: readonly Choice[]): (search: string, id: string) => boolean {
  const texts = new Map(
    choices.map(({ id, name, aliases = [] }) => [
      id,
      normaliseWords([id, name, ...aliases].join(" ")).join(" "),
    ]),
  );
  return (search, id) => normaliseWords(search).every((word) => texts.get(id)?.includes(word) === true);
}

/** Asks for the id under which a record will be added; undefined to go back to the list. */
function askNewId(noun: string, search: string, terminal: Terminal): Promise<string | undefined> {
  const message = `Under which id will the ${noun} be added? Leave it empty to go back to the list.`;
  const refuse = (id: string): string | undefined =>
    isId(id) ? undefined : "An id has lower-case letters, digits and single hyphens, at most 80.";
  const proposed = slugWords(search).join("-");
  return askText({ message, required: false, proposed, refuse }, terminal);
}

/**
 * Asks for a record by its id, name or alias; undefined when none is chosen. The user can also give the id of a record
 * that does not exist yet, to add it afterwards.
 */
export async function askReference(
  question: ReferenceQuestion,
  terminal: Terminal,
): Promise<string | undefined> {
  const { message, noun, choices, none, proposed, existingOnly = false } = question;
  const matches = makeSearch(choices);
  let last = "";
  const filter = (search: string, { value }: { readonly value: string }): boolean => {
    last = search;
    if (value === NONE) return normaliseWords(search).length === 0;
    if (value !== NEW) return matches(search, value);
    return !choices.some(({ id }) => matches(search, id)) || normaliseWords(search).length === 0;
  };
  const options = [
    ...(none === undefined ? [] : [{ value: NONE, label: none }]),
    ...choices.map(({ id, name }) => ({ value: id, label: `${visible(name)}  (${id})` })),
    ...(existingOnly ? [] : [{ value: NEW, label: `None of these: add the ${noun} afterwards` }]),
  ];
  const initial = proposed === undefined ? {} : { initialValue: proposed };
  const validate = (chosen: unknown): string | undefined =>
    chosen === undefined ? "No record matches; search for something else." : undefined;
  for (;;) {
    last = "";
    const answer = await awaitAnswer(
      autocomplete<string>({ ...terminal, ...initial, message, options, filter, validate, maxItems: 10 }),
    );
    if (answer === NONE) return undefined;
    if (answer !== NEW) return answer;
    const id = await askNewId(noun, last, terminal);
    if (id !== undefined) return id;
  }
}
