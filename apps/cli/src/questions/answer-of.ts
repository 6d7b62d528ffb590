import { isCancel } from "@clack/prompts";
import { Cancelled } from "../cancelled.js";

const NOTHING = "Nothing was written.";
const SHOW_CURSOR = "\u001b[?25h";

/** Waits for the answer to a question of `@clack/prompts`, which answers Ctrl-C with a symbol: never with a "no". */
export async function answerOf<T>(question: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await untilInputEnds(question);
  if (isCancel(answer)) throw new Cancelled(NOTHING);
  return answer as Exclude<T, symbol>;
}

/** At Ctrl-D a question is never answered, and leaves the cursor hidden: then nothing is left for the process to do. */
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
