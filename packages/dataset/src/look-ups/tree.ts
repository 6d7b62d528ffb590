import { openIndex, type VisitKeys } from "../open-index.js";

/** Finds everything below some records in a hierarchy, those themselves included. */
export function openTree<R extends { readonly id: string }>(
  records: readonly R[],
  visitParents: VisitKeys<R>,
): (ids: readonly string[]) => ReadonlySet<string> {
  const children = openIndex(records, visitParents);
  return (ids) => {
    // A set is walked while it grows, so that each level adds the next; one met before ends a ring.
    const found = new Set(ids);
    for (const id of found) for (const child of children([id])) found.add(child.id);
    return found;
  };
}
