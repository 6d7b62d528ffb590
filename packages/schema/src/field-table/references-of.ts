import type { FieldPath } from "../issues/issue.js";
import { byKind, type Kind, keyOf, kindOf, type RecordKey } from "../records/kind.js";
import { type DatasetRecord, isStub, targetsOf } from "../records/record.js";
import { SHAPES } from "./field-table.js";
import { makeWalk } from "./walk.js";

/** A place in a record that names another record. */
export interface Reference {
  readonly path: FieldPath;
  /** Kind and field names joined by `/`, with `*` for any member of a list. */
  readonly place: string;
  readonly kind: Kind;
  readonly id: string;
  readonly target: RecordKey;
  /** Whether a change of the record reaches the stream of the one that it names. */
  readonly streams: boolean;
}

const walks = byKind((kind) =>
  makeWalk(SHAPES[kind], (shape) => (shape.holds === "reference" ? shape : undefined)),
);

/**
 * Every reference that a record makes, in the order of its fields. A stub refers to its successors, if it has the list of
 * them that it needs.
 */
export function referencesOf(key: RecordKey, record: DatasetRecord): Reference[] {
  const kind = kindOf(key);
  if (isStub(record)) {
    if (record.kind === "split" && !Array.isArray(record.to)) return [];
    return targetsOf(record).map((id, index) => ({
      path: record.kind === "moved" ? ["to"] : ["to", index],
      place: `${kind}/to`,
      kind,
      id,
      target: keyOf(kind, id),
      streams: true,
    }));
  }
  const found: Reference[] = [];
  walks[kind]?.(record, ({ to, place, streams }, value, path) => {
    const id = value as string;
    found.push({ path: [...path], place, kind: to, id, target: keyOf(to, id), streams });
  });
  return found;
}
