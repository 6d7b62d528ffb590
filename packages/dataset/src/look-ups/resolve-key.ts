import type { Collection } from "../collections/collection.js";
import type { Parts } from "../collections/parts.js";
import type { Dataset } from "../dataset.js";
import { type RecordHandle, recordKey } from "../names/handle.js";
import { unknownName } from "../names/unknown-name.js";
import type { DatasetRecord, RecordKey } from "../record-types.js";

const KINDS = ["claims", "sources", "entities", "topics"] as const;

/** The records of the kind that a key names, and the key. */
function partOf(parts: Parts, asked: RecordHandle): readonly [Collection<DatasetRecord>, string] {
  const key = typeof asked === "string" ? asked : recordKey(asked);
  const folder = key.slice(0, key.indexOf("/"));
  const kind = KINDS.find((one) => one === folder);
  if (kind !== undefined) return [parts[kind] as Collection<DatasetRecord>, key];
  const candidates = KINDS.flatMap((one) => parts[one].records.map(({ id }) => `${one}/${id}`));
  throw unknownName(key, 'no key of a record, such as "claims/some-id"', candidates);
}

/** The record that stands under a key now; of a split one, the first part. */
export function presentRecord(parts: Parts, asked: RecordHandle): DatasetRecord {
  const [part, key] = partOf(parts, asked);
  return part.get(key);
}

/** Its key. */
export function presentKey(parts: Parts, asked: RecordHandle): RecordKey {
  return recordKey(presentRecord(parts, asked));
}

export function makeResolve(parts: Parts): Dataset["resolve"] {
  return (asked) => {
    const [part, key] = partOf(parts, asked);
    return part.resolve(key).map((id) => part.get(id));
  };
}

export function makeTimesOf(parts: Parts, times: { readonly [version: string]: string }): Dataset["timesOf"] {
  const at = (version: string) => ({ version, released: times[version] ?? "" });
  return (asked) => {
    const { entered, changed } = presentRecord(parts, asked);
    return { entered: at(entered), changed: at(changed) };
  };
}
