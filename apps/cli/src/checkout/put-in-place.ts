import { setImmediate } from "node:timers/promises";
import { type FileSet, type JournalOptions, writeThroughJournal } from "@claimwire/store";
import { Cancelled } from "../shell/cancelled.js";
import { onSignal } from "../shell/on-signal.js";
import { stopOnErrors } from "../shell/user-error.js";

/** Finishes the work before it obeys a signal to stop; `state` tells the user what was done by then. */
async function uninterrupted<T>(work: () => Promise<T>, state: string): Promise<T> {
  let stopped = false;
  const ignore = onSignal(() => {
    stopped = true;
  });
  try {
    const result = await work();
    // Node delivers a signal that came meanwhile in the next round of the event loop, which the first of these ends.
    await setImmediate();
    await setImmediate();
    if (stopped) throw new Cancelled(state);
    return result;
  } finally {
    ignore();
  }
}

/**
 * Writes and deletes files of the checkout, all or none. Ctrl-C takes effect when all is done; after a kill, the next
 * command finishes or undoes the work. Stops the verb when the files cannot be written.
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
