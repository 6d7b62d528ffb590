import type { IndexedDataset } from "../../dataset/index-dataset.js";
import type { Claim, Source } from "../../records/record.js";

/** The documents in which a claim stands, each with its chain from the original to the one that was read. */
export function statesChains({ evidence }: Claim): readonly (readonly string[])[] {
  return evidence.flatMap(({ source, via = [], stance }) => (stance === "states" ? [[source, ...via]] : []));
}

/** The source of an id; of a split one, the first part. */
export function sourceOf(dataset: IndexedDataset, id: string): Source | undefined {
  return dataset.of("sources").get(dataset.resolve("sources", id));
}
