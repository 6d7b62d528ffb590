import { isCancel } from "@clack/prompts";

/** The person at the terminal pressed Ctrl-C at a question. */
export class Cancelled extends Error {
  constructor() {
    super("Cancelled; nothing was written.");
    this.name = "Cancelled";
  }
}

/** Waits for the answer to a question of `@clack/prompts`, which answers Ctrl-C with a symbol: never with a "no". */
export async function answerOf<T>(question: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await question;
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}
