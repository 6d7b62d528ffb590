import pMap from "p-map";
import type { Context } from "../../shell/verb.js";
import type { DeliveryError } from "./delivery-error.js";
import { type PingOptions, pingHub } from "./ping-hub.js";
import type { Pace } from "./send-request.js";
import { withTimeLimit } from "./with-time-limit.js";

/** More at once would look like an attack to a small hub. */
const CONCURRENCY = 4;

const PACE: Pace = { attempts: 5, firstWait: 500, requestTimeout: 10_000 };

export interface NotifyOptions extends Pick<PingOptions, "hub" | "agent"> {
  /** How many feeds the hub takes in one request. */
  readonly perRequest: number;
  /** The time limit for all feeds together. */
  readonly seconds: number;
  readonly progress: Context["progress"];
  readonly pace?: Pace;
}

type Failures = readonly (readonly [feed: string, error: DeliveryError])[];

/** Divides feeds, in their order, into those of one request each. */
export function divideFeeds(feeds: readonly string[], perRequest: number): readonly (readonly string[])[] {
  const count = Math.ceil(feeds.length / perRequest);
  return Array.from({ length: count }, (_, index) =>
    feeds.slice(index * perRequest, (index + 1) * perRequest),
  );
}

/**
 * Tells a hub of feeds, in their order, a few requests at a time. Returns the feeds that failed, each with the error. Of
 * feeds that the hub refused together it is told one by one, as one of them may be the reason. A hub that gave no answer
 * to the last attempt of a request, and took no other meanwhile, is down: the rest is not tried. Throws `Cancelled` when the user stops it.
 */
export async function notifyHub(
  feeds: readonly string[],
  { hub, agent, perRequest, seconds, progress, pace = PACE }: NotifyOptions,
): Promise<ReadonlyMap<string, DeliveryError>> {
  let told = 0;
  const shown = progress("telling the hub");
  const state = (): string =>
    `The hub was told of ${told} of ${feeds.length} feeds; the next run tells it of all.`;
  const tellOf = async (together: readonly string[], end: AbortController): Promise<Failures> => {
    const toldBefore = told;
    const error = await pingHub(together, { hub, agent, pace, signal: end.signal });
    if (error === undefined) {
      told += together.length;
      shown.update(`${told} of ${feeds.length}`);
      return [];
    }
    if (error.isUnanswered && told === toldBefore) end.abort(error);
    if (error.kind !== "refused" || together.length === 1)
      return together.map((feed) => [feed, error] as const);
    const failures: Failures[] = [];
    for (const feed of together) failures.push(await tellOf([feed], end));
    return failures.flat();
  };
  try {
    const requests = divideFeeds(feeds, perRequest);
    return await withTimeLimit(seconds, state, async (end) => {
      const failures = await pMap(requests, (together) => tellOf(together, end), {
        concurrency: CONCURRENCY,
      });
      return new Map(failures.flat());
    });
  } finally {
    shown.done();
  }
}
