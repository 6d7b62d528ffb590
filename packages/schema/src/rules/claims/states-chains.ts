import type { Claim } from "../../records/record.js";

/** The documents in which a claim stands, each with its chain from the original to the one that was read. */
export function statesChains({ evidence }: Claim): readonly (readonly string[])[] {
  return evidence.flatMap(({ source, via = [], stance }) => (stance === "states" ? [[source, ...via]] : []));
}
