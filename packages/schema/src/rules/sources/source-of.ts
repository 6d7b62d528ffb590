import type { IndexedDataset } from "../../dataset/index-dataset.js";
import type { Source } from "../../records/record.js";

/** The source of an id; of a split one, the first part. */
export function sourceOf(dataset: IndexedDataset, id: string): Source | undefined {
  return dataset.of("sources").get(dataset.resolve("sources", id));
}
