import type { Digests } from "./digest-feeds.js";

/** Addresses of feeds whose bytes are not those that the hub was last told of, in the order of `present`. */
export function findChanged(present: Digests, told: Digests): readonly string[] {
  return [...present].filter(([address, digest]) => told.get(address) !== digest).map(([address]) => address);
}
