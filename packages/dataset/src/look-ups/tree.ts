import type { Collection } from "../collections/collection.js";
import { openIndex, type VisitKeys } from "../collections/open-index.js";

/** Finds all ids of some records and of everything below them in a hierarchy. */
export function openTree<R extends { readonly id: string }>(
  of: Collection<R>,
  visitParents: VisitKeys<R>,
): (names: readonly string[]) => ReadonlySet<string> {
  const children = openIndex(of.records, visitParents);
  return (names) => {
    // A set is walked while it grows, so that each level adds the next; one met before ends a ring.
    const found = new Set(names);
    for (const name of found)
      for (const child of children([name])) for (const one of of.names(child.id)) found.add(one);
    return found;
  };
}
