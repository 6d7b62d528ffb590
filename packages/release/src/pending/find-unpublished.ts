import { findRecord, idOf, minDate, type RecordKey, type Records } from "@claimwire/schema";
import type { ClaimsPendingChange } from "../types.js";

/** A source that is dated later than the release that would tell of it. */
export interface UnpublishedSource {
  readonly id: string;
  readonly published: string;
}

const DAY = 86_400_000;

/**
 * The sources among pending changes that cannot have been published when the release is made, at `time` (ISO 8601): more
 * than a day later, since it may be tomorrow elsewhere. A legal act may be dated later than it is known.
 */
export function findUnpublished(
  records: Records,
  changes: readonly ClaimsPendingChange[],
  time: string,
): readonly UnpublishedSource[] {
  const latest = new Date(Date.parse(time) + DAY).toISOString().slice(0, "YYYY-MM-DD".length);
  return changes.flatMap(({ record: key }) => {
    if (!key.startsWith("sources/")) return [];
    const id = idOf(key as RecordKey);
    const source = findRecord(records, "sources", id);
    if (source?.published === undefined || source.type === "legal-act") return [];
    const from = minDate(source.published);
    return from !== undefined && from > latest ? [{ id, published: source.published }] : [];
  });
}
