import type { Records } from "./dataset.js";

/**
 * Makes an index over all records that is built when a rule first asks for it, once for each dataset, and goes away
 * with it. So a rule that needs to see all records at once still costs no more than one pass over them.
 */
export function oncePerDataset<T>(build: (records: Records) => T): (records: Records) => T {
  const built = new WeakMap<Records, { readonly index: T }>();
  return (records) => {
    const held = built.get(records) ?? { index: build(records) };
    built.set(records, held);
    return held.index;
  };
}
