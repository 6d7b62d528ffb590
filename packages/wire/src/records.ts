import type { PlainRecords } from "@claimwire/ledger";
import type { Kind, RecordTypes } from "@claimwire/schema";

/** What a stub holds, as plain data. */
interface PlainStub {
  readonly kind?: "moved" | "split";
  readonly to?: string | readonly string[];
}

/** The ids under which a record's content now stands: its own, of a moved one the new id, of a split one each part's. */
export function followStub(records: PlainRecords, kind: Kind, id: string): readonly string[] {
  const { kind: stub, to } = (records.get(`${kind}/${id}`) ?? {}) as PlainStub;
  if (stub === undefined || to === undefined) return [id];
  return typeof to === "string" ? [to] : to;
}

/**
 * The ordinary record of an id; of a moved one, the record that it moved to. Undefined for an id that is unknown,
 * split, or whose content is withheld.
 */
export function findRecord<K extends Kind>(
  records: PlainRecords,
  kind: K,
  id: string,
): RecordTypes[K] | undefined {
  const record = records.get(`${kind}/${id}`);
  if (record === undefined || !("kind" in record)) return record as RecordTypes[K] | undefined;
  const [target, ...others] = followStub(records, kind, id);
  const moved = others.length > 0 ? undefined : records.get(`${kind}/${target}`);
  return moved === undefined || "kind" in moved ? undefined : (moved as RecordTypes[K]);
}
