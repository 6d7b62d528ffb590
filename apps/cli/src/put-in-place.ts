import { type FileSet, type JournalOptions, writeThroughJournal } from "@claimwire/store";
import { stopOnErrors } from "./user-error.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does the work to its end before a signal to stop is obeyed. */
async function uninterrupted<T>(work: () => Promise<T>): Promise<T> {
  let held: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals): void => {
    held = signal;
  };
  for (const signal of SIGNALS) process.on(signal, hold);
  try {
    return await work();
  } finally {
    for (const signal of SIGNALS) process.off(signal, hold);
    if (held !== undefined) process.kill(process.pid, held);
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
  const { issues } = await uninterrupted(() => writeThroughJournal(root, set, options));
  stopOnErrors(issues);
}
