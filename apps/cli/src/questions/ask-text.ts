import { multiline, text } from "@clack/prompts";
import { answerOf } from "./answer-of.js";
import type { Terminal } from "./terminal.js";

export interface TextQuestion {
  readonly message: string;
  readonly required: boolean;
  /** Proposed, to be kept or changed. */
  readonly proposed?: string;
  /** Whether the answer may have several lines, as when it is pasted. */
  readonly long?: boolean;
  /** Says what is wrong with an answer. */
  refuse(answer: string): string | undefined;
}

/** What is typed or pasted, as records hold it: without white space around it, composed (NFC), on one line. */
export function tidy(answer: string | undefined): string {
  return (answer ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Asks for a text until it is sound; undefined when it is left out. */
export async function askText(question: TextQuestion, terminal: Terminal): Promise<string | undefined> {
  const { message, required, proposed, long = false, refuse } = question;
  const validate = (value: string | undefined): string | undefined => {
    const answer = tidy(value);
    if (answer !== "") return refuse(answer);
    return required ? "This one is needed." : undefined;
  };
  const initial = proposed === undefined ? {} : { initialValue: proposed };
  const options = { ...terminal, ...initial, validate };
  const answer = await answerOf(
    long
      ? multiline({
          ...options,
          message: `${message}\n   Tab, then Enter, when it is all there.`,
          showSubmit: true,
        })
      : text({ ...options, message }),
  );
  return tidy(answer) || undefined;
}
