import { keyOf, type RecordKey } from "@claimwire/schema";
import type { DatasetIndex } from "./dataset-index.js";

/** The claims that name a record at any place, each once, in the order of their ids. */
function claimsNaming(index: DatasetIndex, key: RecordKey): string[] {
  const ids = index.referrers.get(key).flatMap(({ kind, id }) => (kind === "claims" ? [id] : []));
  return [...new Set(ids)].sort();
}

/** The claims that concern an entity: are about it, asserted by it, or name it otherwise. */
export function claimsConcerning(index: DatasetIndex, entity: string): string[] {
  return claimsNaming(index, keyOf("entities", entity));
}

/** The claims on a topic or one that it contains, each once, in the order of their ids. */
export function claimsOnTopic(index: DatasetIndex, topic: string): string[] {
  const topics = [...withNarrower(index, topic)];
  return [...new Set(topics.flatMap((id) => claimsNaming(index, keyOf("topics", id))))].sort();
}

/** A topic and all that it contains, at any depth. */
function withNarrower(index: DatasetIndex, topic: string, found: Set<string> = new Set()): Set<string> {
  if (!found.has(topic)) {
    found.add(topic);
    for (const narrower of index.narrowerThan.get(topic)) withNarrower(index, narrower, found);
  }
  return found;
}
