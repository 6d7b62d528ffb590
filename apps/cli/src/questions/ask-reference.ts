import { autocomplete } from "@clack/prompts";
import { isId, normaliseWords } from "@claimwire/schema";
import { slugWords } from "../slug-words.js";
import { visible } from "../visible.js";
import { answerOf } from "./answer-of.js";
import { askText } from "./ask-text.js";
import type { Terminal } from "./terminal.js";

/** A record that can be chosen. */
export interface Choice {
  readonly id: string;
  /** Its name, title, label or statement. */
  readonly name: string;
  /** Other names under which it is looked for. */
  readonly aliases?: readonly string[];
}

export interface ReferenceQuestion {
  readonly message: string;
  /** What sort of record it is: `entity`. */
  readonly sort: string;
  readonly choices: readonly Choice[];
  /** What stands at the choice of none of them; it cannot be left out without. */
  readonly none?: string | undefined;
  /** The id that is proposed. */
  readonly proposed?: string;
  /** Whether only what is there can be chosen. */
  readonly closed?: boolean;
}

const NONE = "";
// No id has a space.
const NEW = "to be added";

/** Tells whether a choice has all words of a search, in whatever order; the last may be half typed. */
export function makeSearch(choices: readonly Choice[]): (search: string, id: string) => boolean {
  const texts = new Map(
    choices.map(({ id, name, aliases = [] }) => [
      id,
      normaliseWords([id, name, ...aliases].join(" ")).join(" "),
    ]),
  );
  return (search, id) => normaliseWords(search).every((word) => texts.get(id)?.includes(word) === true);
}

/** Asks for the id under which a record will be added; undefined to look through the list again. */
function askNewId(sort: string, search: string, terminal: Terminal): Promise<string | undefined> {
  const message = `Under which id will the ${sort} be added? Leave it empty to go back to the list.`;
  const refuse = (id: string): string | undefined =>
    isId(id) ? undefined : "An id has lower-case letters, digits and single hyphens, at most 80.";
  const proposed = slugWords(search).join("-");
  return askText({ message, required: false, proposed, refuse }, terminal);
}

/**
 * Asks for a record by its id, name or alias; undefined when none is chosen. An id that is not there yet can be given:
 * the record is to be added afterwards.
 */
export async function askReference(
  question: ReferenceQuestion,
  terminal: Terminal,
): Promise<string | undefined> {
  const { message, sort, choices, none, proposed, closed = false } = question;
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
    ...(closed ? [] : [{ value: NEW, label: `None of these: add the ${sort} afterwards` }]),
  ];
  const initial = proposed === undefined ? {} : { initialValue: proposed };
  const validate = (chosen: unknown): string | undefined =>
    chosen === undefined ? "No record matches; search for something else." : undefined;
  for (;;) {
    last = "";
    const answer = await answerOf(
      autocomplete<string>({ ...terminal, ...initial, message, options, filter, validate, maxItems: 10 }),
    );
    if (answer === NONE) return undefined;
    if (answer !== NEW) return answer;
    const id = await askNewId(sort, last, terminal);
    if (id !== undefined) return id;
  }
}
