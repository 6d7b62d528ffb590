import { select } from "@clack/prompts";
import { answerOf } from "./answer-of.js";
import type { Terminal } from "./terminal.js";

const NONE = "";

export interface CodeQuestion {
  readonly message: string;
  /** The codes that can be chosen, each with what it means. */
  readonly codes: Readonly<Record<string, string>>;
  /** What stands at the choice of none of them; it cannot be left out without. */
  readonly none?: string | undefined;
  /** The one that is meant unless another is chosen. */
  readonly standard?: string | undefined;
}

/** Asks for one of a list of codes, each shown with what it means; undefined when none is chosen. */
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
  return (await answerOf(select<string>(question))) || undefined;
}
