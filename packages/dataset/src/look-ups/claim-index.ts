import { indexBy } from "../index-by.js";
import { lazily } from "../lazily.js";
import type { Claim } from "../record-types.js";

/** Finds the claims under any of some keys, each once, in the order of their ids. */
export type ClaimIndex = (keys: Iterable<string>) => readonly Claim[];

/** Indexes claims by keys; the index is made at the first look-up. */
export function openClaimIndex(
  claims: readonly Claim[],
  keysOf: (claim: Claim) => Iterable<string>,
): ClaimIndex {
  const groups = lazily(() => indexBy(claims, keysOf));
  return (keys) => {
    const found = [...keys].flatMap((key) => groups().get(key) ?? []);
    if (new Set(keys).size < 2) return found;
    return [...new Set(found)].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  };
}
