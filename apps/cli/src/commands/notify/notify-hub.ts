import pMap from "p-map";
import { Cancelled } from "../../shell/cancelled.js";
import { onSignal } from "../../shell/on-signal.js";
import type { Context } from "../../shell/verb.js";
import { PingError } from "./ping-error.js";
import { type Pace, type PingOptions, pingFeed } from "./ping-feed.js";

/** More at once would look like an attack to a small hub. */
const CONCURRENCY = 4;

const PACE: Pace = { attempts: 5, firstWait: 500, requestTimeout: 10_000 };

export interface NotifyOptions extends Pick<PingOptions, "hub" | "agent"> {
  /** The time limit for all feeds together. */
  readonly seconds: number;
  readonly progress: Context["progress"];
  readonly pace?: Pace;
}

/**
 * Tells a hub of feeds, in their order, a few at a time. Returns the feeds that failed, each with the error. A hub that
 * gave no answer to the last attempt for a feed, and took no other feed meanwhile, is down: the rest is not tried.
 * Throws `Cancelled` when the user stops it.
 */
export async function notifyHub(
  feeds: readonly string[],
  { hub, agent, seconds, progress, pace = PACE }: NotifyOptions,
): Promise<ReadonlyMap<string, PingError>> {
  let told = 0;
  const end = new AbortController();
  const timeout = new PingError("HUB_TIMEOUT", `The time limit of ${seconds} s was reached.`);
  const timer = setTimeout(() => end.abort(timeout), seconds * 1000);
  const ignoreSignals = onSignal(() => {
    end.abort(
      new Cancelled(`The hub was told of ${told} of ${feeds.length} feeds; the next run tells it of all.`),
    );
  });
  const shown = progress("telling the hub");
  const tellOf = async (feed: string): Promise<readonly (readonly [string, PingError])[]> => {
    const toldBefore = told;
    const error = await pingFeed(feed, { hub, agent, pace, signal: end.signal });
    if (error !== undefined) {
      if (error.isUnanswered && told === toldBefore) end.abort(error);
      return [[feed, error]];
    }
    told += 1;
    shown.update(`${told} of ${feeds.length}`);
    return [];
  };
  try {
    return new Map((await pMap(feeds, tellOf, { concurrency: CONCURRENCY })).flat());
  } finally {
    clearTimeout(timer);
    ignoreSignals();
    shown.done();
  }
}
