import { references } from "./fields.js";
import type { FieldPath } from "./issue.js";
import { type Kind, keyOf, kindOf, type RecordKey } from "./kind.js";
import { type DatasetRecord, isStub, recordSchemas, targetsOf } from "./record.js";
import { walk } from "./walk.js";

/** A place in a record that names another record. */
export interface Reference {
  readonly path: FieldPath;
  readonly kind: Kind;
  readonly id: string;
  readonly target: RecordKey;
}

/** Every reference that a sound record makes, in the order of its fields. A stub refers to its successors. */
export function referencesOf(key: RecordKey, record: DatasetRecord): Reference[] {
  const kind = kindOf(key);
  if (isStub(record)) {
    return targetsOf(record).map((id, index) => ({
      path: record.kind === "moved" ? ["to"] : ["to", index],
      kind,
      id,
      target: keyOf(kind, id),
    }));
  }
  const found: Reference[] = [];
  walk(recordSchemas[kind], record, (schema, value, path) => {
    const to = references.get(schema)?.to[0];
    if (to === undefined) return;
    const id = value as string;
    found.push({ path, kind: to, id, target: keyOf(to, id) });
  });
  return found;
}
