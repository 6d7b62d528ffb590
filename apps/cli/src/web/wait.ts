import { setTimeout } from "node:timers/promises";

/** Waits for a number of milliseconds. When the signal ends the wait, throws its reason. */
export async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds > 0) {
    await setTimeout(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
