import { setTimeout } from "node:timers/promises";
import pRetry, { type RetryContext } from "p-retry";
import { classifyAnswer, PingError } from "./ping-error.js";

/** How often and how fast a hub is asked; times in milliseconds. */
export interface Pace {
  /** How often one request is sent at most, the first time included. */
  readonly attempts: number;
  /** The wait after the first failure; it doubles with each. Up to as much again is added at random. */
  readonly firstWait: number;
  /** The time limit of one request. */
  readonly requestTimeout: number;
}

export interface PingOptions {
  readonly hub: string;
  /** The `User-Agent` header, for the hub's logs. */
  readonly agent: string;
  readonly pace: Pace;
  /** Ends the ping and its waits. A reason that is a `PingError` is returned, any other is thrown. */
  readonly signal: AbortSignal;
}

/** `fetch failed` explains nothing: the causes below it name what the system or the other side did. */
function explain(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${timeout / 1000} s`;
  if (error.cause instanceof Error) return explain(error.cause, timeout);
  return (error as NodeJS.ErrnoException).code ?? error.message;
}

/**
 * Sends one request: `hub.mode=publish` and `hub.url`, the form that W3C WebSub, section 6, notes and that hubs share
 * since PubSubHubbub 0.3, whose section 7.1 lets `hub.url` stand several times.
 */
async function sendPing(feeds: readonly string[], { hub, agent, pace, signal }: PingOptions): Promise<void> {
  const { requestTimeout } = pace;
  const topics = feeds.map((feed): [string, string] => ["hub.url", feed]);
  const response = await fetch(hub, {
    method: "POST",
    body: new URLSearchParams([["hub.mode", "publish"], ...topics]),
    headers: { "User-Agent": agent },
    redirect: "manual",
    signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeout)]),
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    const message = `The hub gave no answer (${explain(error, requestTimeout)}).`;
    throw new PingError("HUB_FAILED", message, { isUnanswered: true });
  });
  // The body is not read, and one without end must not hold the connection.
  await response.body?.cancel();
  const error = classifyAnswer(response.status, response.headers, Date.now());
  if (error !== undefined) throw error;
}

function mayRetry(error: Error): error is PingError {
  return error instanceof PingError && error.code === "HUB_FAILED";
}

/** Waits as long as the hub asks, unless no attempt is left. */
async function waitForHub({ error, retriesLeft }: RetryContext, signal: AbortSignal): Promise<void> {
  if (!mayRetry(error) || retriesLeft === 0) return;
  const { wait } = error;
  if (wait > 0) await setTimeout(wait, undefined, { signal }).catch(() => signal.throwIfAborted());
}

/** Tells the hub of feeds in one request, with retries. Returns why it failed; undefined when the hub was told. */
export async function pingFeeds(
  feeds: readonly string[],
  options: PingOptions,
): Promise<PingError | undefined> {
  const { pace, signal } = options;
  let last: PingError | undefined;
  try {
    await pRetry(() => sendPing(feeds, options), {
      retries: pace.attempts - 1,
      minTimeout: pace.firstWait,
      randomize: true,
      signal,
      shouldRetry: ({ error }) => mayRetry(error),
      onFailedAttempt: (context) => {
        if (mayRetry(context.error)) last = context.error;
        return waitForHub(context, signal);
      },
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof PingError)) throw error;
    if (error.code !== "HUB_TIMEOUT" || last === undefined) return error;
    return new PingError("HUB_TIMEOUT", `${error.message} ${last.message}`);
  }
}
