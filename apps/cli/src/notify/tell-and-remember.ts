import { Cancelled } from "../cancelled.js";
import { onSignal } from "../on-signal.js";
import type { Context } from "../verb.js";
import { Ended } from "./ended.js";
import type { Plan } from "./plan-notification.js";
import { type Failure, PACE } from "./tell-feed.js";
import { tellHub } from "./tell-hub.js";
import { beginMemory } from "./told-memory.js";

export interface TellAndRememberOptions {
  readonly hub: string;
  /** Who asks, for the logs of the hub. */
  readonly agent: string;
  /** The time for all of it. */
  readonly seconds: number;
}

/**
 * Tells the hub of what changed until all is told or the time is over, and remembers each feed as soon as it is told.
 * Returns the feeds that were not told, with the reason. Stops when the user breaks off.
 */
export async function tellAndRemember(
  { base, present, changed }: Plan,
  { hub, agent, seconds }: TellAndRememberOptions,
  { root, progress }: Context,
): Promise<ReadonlyMap<string, Failure>> {
  const remember = beginMemory(root, { hub, digests: base.digests });
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(new Ended("late")), seconds * 1000);
  const ignoreSignals = onSignal(() => end.abort(new Ended("stopped")));
  const shown = progress("telling the hub");
  let told = 0;
  const onTold = (address: string): void => {
    remember(address, present.get(address) ?? "");
    told += 1;
    shown.update(`${told} of ${changed.length}`);
  };
  try {
    const failed = await tellHub(changed, { hub, agent, pace: PACE, end, onTold });
    if (end.signal.reason instanceof Ended && end.signal.reason.why === "stopped") {
      throw new Cancelled(
        `The hub was told of ${told} of ${changed.length} feeds; the next run tells the rest.`,
      );
    }
    return failed;
  } finally {
    clearTimeout(timer);
    ignoreSignals();
    shown.done();
    // What cannot be remembered must not be told: when noting fails, nothing more is sent.
    end.abort(new Ended("stopped"));
  }
}
