import { normaliseRecord } from "../compare/normalise-record.js";
import { canonicalJson } from "../digest/canonical-json.js";
import type { ListKeyTable, PlainRecords } from "../types.js";

/** A dataset's records as compared, as canonical JSON by key: two datasets are equal when these are. */
export function bytesOf(records: PlainRecords, listKeys: ListKeyTable): Record<string, string> {
  const lines = [...records].map(([key, record]) => [
    key,
    canonicalJson(normaliseRecord(key, record, listKeys)),
  ]);
  return Object.fromEntries(lines.sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)));
}
