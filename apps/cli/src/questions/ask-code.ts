import { select } from "@clack/prompts";
import type { Terminal } from "../shell/terminal.js";
import { awaitAnswer } from "./await-answer.js";

const NONE = "";

export interface CodeQuestion {
  readonly message: string;
  /** The codes to choose from, each with its meaning. */
  readonly codes: Readonly<Record<string, string>>;
  /** The label of the choice "none"; without it an answer is required. */
  readonly none?: string | undefined;
  /** The code that is chosen at first. */
  readonly standard?: string | undefined;
}

/** Asks for one of a list of codes, each shown with its meaning; undefined when none is chosen. */
export async function askCode(
  { message, codes, none, standard }: CodeQuestion,
  terminal: Terminal,
): Promise<string | undefined> {
  const width = Math.max(...Object.keys(codes).map((code) => code.length));
  const options = Object.entries(codes).map(([value, meaning]) => {
    return { value, label: `${value.padEnd(width)}  ${meaning}` };
  });
  const first = none === undefined ? [] : [{ value: NONE, label: none }];
  const initial = standard === undefined ? {} : { initialValue: standard };
  const question = { ...terminal, ...initial, message, options: [...first, ...options] };
  return (await awaitAnswer(select<string>(question))) || undefined;
}
