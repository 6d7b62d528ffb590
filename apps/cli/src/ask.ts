import { isCancel } from "@clack/prompts";
import { Cancelled } from "./cancelled.js";

/** Waits for the answer to a question of `@clack/prompts`, which answers Ctrl-C with a symbol: never with a "no". */
export async function answerOf<T>(question: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await question;
  if (isCancel(answer)) throw new Cancelled("Nothing was written.");
  return answer as Exclude<T, symbol>;
}
