import { multiline, text } from "@clack/prompts";
import type { Terminal } from "../shell/io.js";
import { awaitAnswer } from "./await-answer.js";

export interface TextQuestion {
  readonly message: string;
  readonly required: boolean;
  /** The text that the user may keep or change. */
  readonly proposed?: string;
  /** Whether the answer may have several lines. */
  readonly long?: boolean;
  /** Returns what is wrong with an answer; undefined accepts it. */
  readonly refuse?: (answer: string) => string | undefined;
}

/** Writes an answer as records hold text: trimmed, composed (NFC), on one line. */
export function normaliseAnswer(answer: string | undefined): string {
  return (answer ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Asks for a text until it is valid; undefined when it is left out. */
export async function askText(question: TextQuestion, terminal: Terminal): Promise<string | undefined> {
  const { message, required, proposed, long = false, refuse } = question;
  const validate = (value: string | undefined): string | undefined => {
    const answer = normaliseAnswer(value);
    if (answer !== "") return refuse?.(answer);
    return required ? "An answer is required." : undefined;
  };
  const initial = proposed === undefined ? {} : { initialValue: proposed };
  const options = { ...terminal, ...initial, validate };
  const answer = await awaitAnswer(
    long
      ? multiline({
          ...options,
          message: `${message}\n   Press Tab, then Enter, when the text is complete.`,
          showSubmit: true,
        })
      : text({ ...options, message }),
  );
  return normaliseAnswer(answer) || undefined;
}
