import { type FieldPath, type Passage, type RecordKey, type Records, recordsOf } from "@claimwire/schema";

/** A passage of a claim, and its place in the record. */
export interface StandingPassage {
  readonly key: RecordKey;
  readonly path: FieldPath;
  readonly passage: Passage;
}

/** All passages that stand in a source: those of evidence whose last `via`, or else whose source, it is. */
export function passagesIn(records: Records, source: string): StandingPassage[] {
  return recordsOf(records, "claims").flatMap(([id, { evidence }]) =>
    evidence.flatMap(({ source: original, via = [], passages = [] }, index) =>
      (via.at(-1) ?? original) !== source
        ? []
        : passages.map((passage, at): StandingPassage => {
            return { key: `claims/${id}`, path: ["evidence", index, "passages", at], passage };
          }),
    ),
  );
}
