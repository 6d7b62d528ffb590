import type { Claim, Entity, Source, Topic } from "../record-types.js";
import { type Collection, openCollection } from "./collection.js";
import type { PartData } from "./part-data.js";

/** The data of all four kinds, as embedded in the package or replayed from the ledger. */
export interface DatasetData {
  readonly claims: PartData<Claim>;
  readonly sources: PartData<Source>;
  readonly entities: PartData<Entity>;
  readonly topics: PartData<Topic>;
}

/** The collections that look-ups work on. */
export interface Parts {
  readonly claims: Collection<Claim>;
  readonly sources: Collection<Source>;
  readonly entities: Collection<Entity>;
  readonly topics: Collection<Topic>;
}

export function openParts({ claims, sources, entities, topics }: DatasetData): Parts {
  return {
    claims: openCollection("claim", claims),
    sources: openCollection("source", sources),
    entities: openCollection("entity", entities),
    topics: openCollection("topic", topics),
  };
}
