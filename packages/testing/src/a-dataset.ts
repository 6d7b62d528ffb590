import { type DatasetRecord, type RecordKey, type Records, sortRecords } from "@claimwire/schema";
import { aClaim, anEntity, aSource, aTopic } from "./a-record.js";

/** Records to put in or, where undefined, to leave out. */
export type RecordOverrides = { readonly [key in RecordKey]?: DatasetRecord | undefined };

/**
 * A sound dataset: one claim, its source, the entities and the topic that they name. `overrides` adds records,
 * replaces them, or (undefined) leaves them out; nothing checks that the outcome is still sound.
 */
export function aDataset(overrides: RecordOverrides = {}): Records {
  const records: RecordOverrides = {
    "claims/example-claim": aClaim(),
    "sources/example-report": aSource(),
    "entities/example-wire": anEntity(),
    "entities/example-county": anEntity({ type: "place", name: "Example County" }),
    "topics/contracts": aTopic(),
    ...overrides,
  };
  const present = Object.entries(records).filter((entry): entry is [RecordKey, DatasetRecord] => {
    return entry[1] !== undefined;
  });
  return sortRecords(present);
}
