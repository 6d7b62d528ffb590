import type { IndexedDataset } from "./index-dataset.js";

/**
 * Makes an index over a whole dataset that is built when a rule first asks for it, once for each dataset, and goes away
 * with it. So a rule that needs to see all records at once still costs no more than one pass over them.
 */
export function oncePerDataset<T extends object>(
  build: (dataset: IndexedDataset) => T,
): (dataset: IndexedDataset) => T {
  const built = new WeakMap<IndexedDataset, T>();
  return (dataset) => {
    const held = built.get(dataset);
    if (held !== undefined) return held;
    const index = build(dataset);
    built.set(dataset, index);
    return index;
  };
}
