import { select } from "@clack/prompts";
import type { CodeList } from "@claimwire/schema";
import type { Terminal } from "../shell/io.js";
import { awaitAnswer } from "./await-answer.js";

export interface CodeQuestion<C extends string> {
  readonly message: string;
  /** The codes to choose from, each with its meaning. The empty code is shown by its meaning alone. */
  readonly codes: Readonly<Record<C, string>>;
  /** The code that is chosen at first. */
  readonly standard?: C | undefined;
}

/** The codes of a list, each with its definition, as `askCode` shows them. */
export function definitionsOf(codes: CodeList): Record<string, string> {
  return Object.fromEntries(Object.entries(codes).map(([code, { definition }]) => [code, definition]));
}

/** Asks for one of a list of codes, each shown with its meaning. */
export async function askCode<C extends string>(
  { message, codes, standard }: CodeQuestion<C>,
  terminal: Terminal,
): Promise<C> {
  const width = Math.max(...Object.keys(codes).map((code) => code.length));
  const options = Object.entries<string>(codes).map(([value, meaning]) => {
    return { value, label: value === "" ? meaning : `${value.padEnd(width)}  ${meaning}`.trimEnd() };
  });
  const initial = standard === undefined ? {} : { initialValue: standard as string };
  return (await awaitAnswer(select({ ...terminal, ...initial, message, options }))) as C;
}
