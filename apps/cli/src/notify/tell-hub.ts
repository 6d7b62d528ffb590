import pMap from "p-map";
import { Ended } from "./ended.js";
import type { PingOptions } from "./ping-hub.js";
import { type Failure, type Pace, tellFeed } from "./tell-feed.js";

/** More at once would look like an attack to a small hub. */
const AT_ONCE = 4;

export interface TellOptions extends Omit<PingOptions, "patience" | "signal"> {
  readonly pace: Pace;
  /** The end of all telling: abort it with an `Ended`. */
  readonly end: AbortController;
  /** Hears at once of every feed that was told. */
  readonly onTold: (address: string) => void;
}

/**
 * Tells a hub of feeds, a few at a time, the first ones first; returns why each one that was not told was not, in the
 * order given. When asking for one feed was in vain to the last, without an answer, and no other was told meanwhile,
 * then the hub is down, and the rest is not tried. Nothing is thrown for what the hub or the network does.
 */
export async function tellHub(
  addresses: readonly string[],
  { end, pace, onTold, ...options }: TellOptions,
): Promise<ReadonlyMap<string, Failure>> {
  let told = 0;
  const tell = async (address: string): Promise<Failure | undefined> => {
    const toldBefore = told;
    const failure = await tellFeed(address, pace, { ...options, signal: end.signal });
    if (failure === undefined) {
      told += 1;
      onTold(address);
    } else if (failure.kind === "unreachable" && told === toldBefore) end.abort(new Ended("down", failure));
    return failure;
  };
  const failures = await pMap(addresses, tell, { concurrency: AT_ONCE });
  return new Map(
    addresses.flatMap((address, i) => {
      const failure = failures[i];
      return failure === undefined ? [] : [[address, failure]];
    }),
  );
}
