import { isCancel } from "@clack/prompts";
import { Cancelled } from "../shell/cancelled.js";

const NOTHING = "Nothing was written.";
const SHOW_CURSOR = "\u001b[?25h";

/** Waits for the answer to a question of `@clack/prompts`. Throws `Cancelled` at Ctrl-C, which the library returns as a symbol. */
export async function awaitAnswer<T>(question: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await untilInputEnds(question);
  if (isCancel(answer)) throw new Cancelled(NOTHING);
  return answer as Exclude<T, symbol>;
}

/** Throws `Cancelled` at Ctrl-D: the library then never answers and leaves the cursor hidden, and the process would just end. */
async function untilInputEnds<T>(question: Promise<T>): Promise<T> {
  let end = (): void => {};
  const ended = new Promise<never>((_, reject) => {
    end = () => {
      if (process.stdout.isTTY) process.stdout.write(`${SHOW_CURSOR}\n`);
      reject(new Cancelled(NOTHING));
    };
  });
  process.once("beforeExit", end);
  try {
    return await Promise.race([question, ended]);
  } finally {
    process.off("beforeExit", end);
  }
}
