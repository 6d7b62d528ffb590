import { Cancelled } from "../../shell/cancelled.js";
import { onSignal } from "../../shell/on-signal.js";
import { DeliveryError } from "./delivery-error.js";

/**
 * Does work that can be ended from outside: by its time limit, by itself, and by the user, who is told the state then
 * (`Cancelled`). The work returns what it has when the reason of its end is a `DeliveryError`.
 */
export async function withTimeLimit<T>(
  seconds: number,
  state: () => string,
  work: (end: AbortController) => Promise<T>,
): Promise<T> {
  const end = new AbortController();
  const timeout = new DeliveryError("timeout", `The time limit of ${seconds} s was reached.`);
  const timer = setTimeout(() => end.abort(timeout), seconds * 1000);
  const ignoreSignals = onSignal(() => end.abort(new Cancelled(state())));
  try {
    return await work(end);
  } finally {
    clearTimeout(timer);
    ignoreSignals();
  }
}
