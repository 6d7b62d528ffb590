import type { ClaimId, EntityId, SourceId, TopicId } from "../ids.js";
import type { Claim, DatasetRecord, Entity, RecordKey, Source, Topic } from "../record-types.js";
import { unknownName } from "./unknown-name.js";

/** A claim as look-ups take one: its id, its key, or the record. */
export type ClaimHandle = ClaimId | `claims/${ClaimId}` | Claim;

/** A source as look-ups take one: its id, its key, or the record. */
export type SourceHandle = SourceId | `sources/${SourceId}` | Source;

/** An entity as look-ups take one: its id, its key, or the record. */
export type EntityHandle = EntityId | `entities/${EntityId}` | Entity;

/** A topic as look-ups take one: its id, its key, or the record. */
export type TopicHandle = TopicId | `topics/${TopicId}` | Topic;

/** A record of any kind as look-ups take one: its key, or the record. */
export type RecordHandle = RecordKey | DatasetRecord;

/** The folder of each kind of record, by the word that `kind` has for it. */
export const FOLDERS = { claim: "claims", source: "sources", entity: "entities", topic: "topics" } as const;

/** The full key of a record: `claims/dahua-yarkant-value`. A RangeError for what is none. */
export function recordKey(record: DatasetRecord): RecordKey {
  if (!Object.hasOwn(FOLDERS, record?.kind) || typeof record.id !== "string")
    throw unknownName(record, 'no record of this dataset and no key of one, such as "claims/some-id"');
  return `${FOLDERS[record.kind]}/${record.id}` as RecordKey;
}
