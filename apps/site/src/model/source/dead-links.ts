import { followStub } from "@claimwire/schema";
import type { DatasetIndex } from "../dataset-index.js";

/** The documents that a source says are lost, and those that it cites whose link is dead, each once. */
export function deadLinksIn({ records, sources, availabilitySaidBy }: DatasetIndex, id: string): string[] {
  const cites = sources.get(id)?.cites ?? [];
  const cited = cites.flatMap(({ source }) => followStub(records, "sources", source));
  return [...new Set([...availabilitySaidBy.get(id), ...cited])].filter(
    (other) => sources.get(other)?.availability.state === "gone",
  );
}
