import { setImmediate } from "node:timers/promises";
import { type FileSet, type JournalOptions, writeThroughJournal } from "@claimwire/store";
import { Cancelled } from "../shell/cancelled.js";
import { stopOnErrors } from "../shell/user-error.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does the work to its end before a signal to stop is obeyed; `state` tells the user where that leaves things. */
async function uninterrupted<T>(work: () => Promise<T>, state: string): Promise<T> {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    const result = await work();
    // A signal that came meanwhile is told in the next round of the event loop, which begins after the first of these.
    await setImmediate();
    await setImmediate();
    if (stopped) throw new Cancelled(state);
    return result;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/**
 * Writes and deletes files of the checkout, all or none: Ctrl-C waits until all is done, and what a kill interrupts the
 * next command finishes or undoes. Stops with what stands in the way.
 */
export async function putInPlace(
  root: string,
  set: FileSet,
  options: Pick<JournalOptions, "lock"> = {},
): Promise<void> {
  const write = async (): Promise<void> =>
    stopOnErrors((await writeThroughJournal(root, set, options)).issues);
  await uninterrupted(write, `By then, all files of ${set.label} were in place.`);
}
