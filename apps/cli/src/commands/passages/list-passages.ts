import { type FieldPath, type Passage, type RecordKey, type Records, recordsOf } from "@claimwire/schema";

/** A passage of a claim, and its path in the record. */
export interface LocatedPassage {
  readonly key: RecordKey;
  readonly path: FieldPath;
  readonly passage: Passage;
}

/** Lists the passages that were read in a source: the last `via` of their evidence, or else its source. */
export function listPassages(records: Records, source: string): LocatedPassage[] {
  return recordsOf(records, "claims").flatMap(([id, { evidence }]) =>
    evidence.flatMap(({ source: original, via = [], passages = [] }, index) =>
      (via.at(-1) ?? original) !== source
        ? []
        : passages.map((passage, at): LocatedPassage => {
            return { key: `claims/${id}`, path: ["evidence", index, "passages", at], passage };
          }),
    ),
  );
}
