import type { FieldPath } from "../issues/issue.js";
import { references } from "./fields.js";
import { KINDS, type Kind, keyOf, kindOf, type RecordKey } from "./kind.js";
import { type DatasetRecord, isStub, recordSchemas, targetsOf } from "./record.js";
import { makeWalk, type Walk } from "./walk.js";

/** A place in a record that names another record. */
export interface Reference {
  readonly path: FieldPath;
  readonly kind: Kind;
  readonly id: string;
  readonly target: RecordKey;
}

const walks = Object.fromEntries(
  KINDS.map((kind) => [kind, makeWalk(recordSchemas[kind], references)]),
) as Record<Kind, Walk<{ to: readonly Kind[] }>>;

/** Every reference that a sound record makes, in the order of its fields. A stub refers to its successors. */
export function referencesOf(key: RecordKey, record: DatasetRecord): Reference[] {
  const kind = kindOf(key);
  const refer = (to: Kind, id: string, path: FieldPath): Reference => {
    return { path, kind: to, id, target: keyOf(to, id) };
  };
  if (isStub(record)) {
    return targetsOf(record).map((id, index) =>
      refer(kind, id, record.kind === "moved" ? ["to"] : ["to", index]),
    );
  }
  const found: Reference[] = [];
  walks[kind](record, ({ to: [target] }, value, path) => {
    if (target !== undefined) found.push(refer(target, value as string, [...path]));
  });
  return found;
}
