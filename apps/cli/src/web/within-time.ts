/**
 * Does work that ends when a signal does, with the signal's reason, and after a number of milliseconds, with a
 * `TimeoutError`; whether or not the work itself heeds the signal that it is given.
 *
 * `AbortSignal.any` with `AbortSignal.timeout` does not serve: nothing refers to them strongly, so both can be collected as
 * garbage before their time, and the work never ends (nodejs/node#57736).
 */
export async function withinTime<T>(
  signal: AbortSignal,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const end = new AbortController();
  const stop = (): void => end.abort(signal.reason);
  const expire = (): void => end.abort(new DOMException("The time limit was reached.", "TimeoutError"));
  const timer = setTimeout(expire, milliseconds);
  signal.addEventListener("abort", stop);
  const ended = new Promise<never>((_, reject) => {
    end.signal.addEventListener("abort", () => reject(end.signal.reason));
  });
  try {
    return await Promise.race([work(end.signal), ended]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}
