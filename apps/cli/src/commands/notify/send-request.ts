import pRetry from "p-retry";
import { wait } from "../../web/wait.js";
import { withinTime } from "../../web/within-time.js";
import { type Addressee, classifyAnswer, DeliveryError } from "./delivery-error.js";

/** How often and how fast a request is sent; times in milliseconds. */
export interface Pace {
  /** How often one request is sent at most, the first time included. */
  readonly attempts: number;
  /** The wait after the first failure; it doubles with each. Up to as much again is added at random. */
  readonly firstWait: number;
  /** The time limit of one request. */
  readonly requestTimeout: number;
}

export interface SendOptions {
  readonly who: Addressee;
  readonly pace: Pace;
  /** Ends the request and its waits. A reason that is a `DeliveryError` is returned, any other is thrown. */
  readonly signal: AbortSignal;
}

/** What is posted: the same body each time, headers that may tell the time of the attempt. */
export interface Message {
  readonly body: string | URLSearchParams;
  headers(): Record<string, string>;
}

/** `fetch failed` explains nothing: the causes below it name what the system or the other side did. */
function explain(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${timeout / 1000} s`;
  if (error.cause instanceof Error) return explain(error.cause, timeout);
  return (error as NodeJS.ErrnoException).code ?? error.message;
}

async function sendOnce(
  address: string,
  { body, headers }: Message,
  { who, pace, signal }: SendOptions,
): Promise<void> {
  const { requestTimeout } = pace;
  const response = await withinTime(signal, requestTimeout, (ending) =>
    fetch(address, {
      method: "POST",
      body,
      headers: headers(),
      redirect: "manual",
      signal: ending,
    }),
  ).catch((error: unknown) => {
    signal.throwIfAborted();
    const message = `The ${who} gave no answer (${explain(error, requestTimeout)}).`;
    throw new DeliveryError("failed", message, { isUnanswered: true });
  });
  // The body is not read, and one without end must not hold the connection.
  await response.body?.cancel();
  const error = classifyAnswer(who, response.status, response.headers, Date.now());
  if (error !== undefined) throw error;
}

function mayRetry(error: Error): error is DeliveryError {
  return error instanceof DeliveryError && error.kind === "failed";
}

/** Posts a message, with retries. Returns why it failed; undefined when it was taken. */
export async function sendRequest(
  address: string,
  message: Message,
  options: SendOptions,
): Promise<DeliveryError | undefined> {
  const { pace, signal } = options;
  let last: DeliveryError | undefined;
  try {
    await pRetry(() => sendOnce(address, message, options), {
      retries: pace.attempts - 1,
      minTimeout: pace.firstWait,
      randomize: true,
      signal,
      shouldRetry: ({ error }) => mayRetry(error),
      onFailedAttempt: async ({ error, retriesLeft }) => {
        if (!mayRetry(error)) return;
        last = error;
        if (retriesLeft > 0) await wait(error.wait, signal);
      },
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (error.kind !== "timeout" || last === undefined) return error;
    return new DeliveryError("timeout", `${error.message} ${last.message}`);
  }
}
