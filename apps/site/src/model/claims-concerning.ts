import type { DatasetIndex } from "./dataset-index.js";

/** The claims that are about an entity or asserted by it, each once, in the order of their ids. */
export function claimsConcerning(index: DatasetIndex, entity: string): string[] {
  const about = index.claimsAbout.get(entity).map(({ claim }) => claim);
  return [...new Set([...about, ...index.claimsAssertedBy.get(entity)])].sort();
}

/** The claims on a topic or one that it contains, each once, in the order of their ids. */
export function claimsOnTopic(index: DatasetIndex, topic: string): string[] {
  return [...new Set([...withNarrower(index, topic)].flatMap((id) => index.claimsOn.get(id)))].sort();
}

/** A topic and all that it contains, at any depth. */
function withNarrower(index: DatasetIndex, topic: string, found: Set<string> = new Set()): Set<string> {
  if (!found.has(topic)) {
    found.add(topic);
    for (const narrower of index.narrowerThan.get(topic)) withNarrower(index, narrower, found);
  }
  return found;
}
