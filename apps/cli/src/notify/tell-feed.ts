import { setTimeout } from "node:timers/promises";
import pRetry, { type RetryContext } from "p-retry";
import { Ended } from "./ended.js";
import { type PingOptions, pingHub, type Untold } from "./ping-hub.js";

/** How often and how fast a hub is asked; times in milliseconds. */
export interface Pace {
  /** How often it is asked of one feed before that is given up. */
  readonly attempts: number;
  /** The wait after the first failure; it doubles with each. Up to as much again is added by chance. */
  readonly firstWait: number;
  /** How long one request may take. */
  readonly patience: number;
}

export const PACE: Pace = { attempts: 5, firstWait: 500, patience: 10_000 };

/** Why a feed was not told: by the last request, or because all telling ended (`last`: the last request, if any). */
export type Failure = Untold | { readonly kind: Ended["why"]; readonly last: Untold | undefined };

class NotTold extends Error {
  readonly untold: Untold;

  constructor(untold: Untold) {
    super(untold.reason);
    this.name = "NotTold";
    this.untold = untold;
  }
}

function mayRetry({ error }: RetryContext): boolean {
  return error instanceof NotTold && error.untold.kind !== "refused";
}

/** Waits as long as the hub asks to be left alone, unless it is not asked again anyway. */
async function waitForHub({ error, retriesLeft }: RetryContext, signal: AbortSignal): Promise<void> {
  if (!(error instanceof NotTold) || error.untold.kind !== "again" || retriesLeft === 0) return;
  const { wait } = error.untold;
  if (wait > 0) await setTimeout(wait, undefined, { signal }).catch(() => signal.throwIfAborted());
}

/**
 * Tells the hub of one feed, again and again while that may help. Undefined when it was told. Nothing is thrown for what
 * the hub or the network does, nor when `signal` is aborted with an `Ended`.
 */
export async function tellFeed(
  address: string,
  { attempts, firstWait, patience }: Pace,
  options: Omit<PingOptions, "patience">,
): Promise<Failure | undefined> {
  const { signal } = options;
  let last: Untold | undefined;
  const attempt = async (): Promise<void> => {
    const ping = await pingHub(address, { ...options, patience });
    if (ping.kind === "told") return;
    last = ping;
    throw new NotTold(ping);
  };
  try {
    await pRetry(attempt, {
      retries: attempts - 1,
      minTimeout: firstWait,
      randomize: true,
      signal,
      shouldRetry: mayRetry,
      onFailedAttempt: (context) => waitForHub(context, signal),
    });
    return undefined;
  } catch (error) {
    if (error instanceof NotTold) return error.untold;
    if (error instanceof Ended) return { kind: error.why, last: error.untold ?? last };
    throw error;
  }
}
