import { type DatasetRecord, isStub, keyOf, targetsOf } from "@claimwire/schema";
import type { ChangeContext } from "./change-context.js";

/** Keys of the records that now have the content of a moved or split record. Other records have none. */
export function successorsOf({
  change,
  now,
  kind,
}: Pick<ChangeContext, "change" | "now" | "kind">): readonly string[] {
  const keys = Object.keys(change.successors ?? {});
  if (keys.length > 0) return keys;
  const record = now as DatasetRecord | undefined;
  return record !== undefined && isStub(record) ? targetsOf(record).map((id) => keyOf(kind, id)) : [];
}
