import { normaliseRecord } from "../compare/normalise-record.js";
import type { Digests, JsonObject, ListKeyTable, PlainRecords } from "../types.js";
import { canonicalJson } from "./canonical-json.js";
import { sha256Hex } from "./sha256.js";

/**
 * SHA-256 over the canonical JSON of a record as compared (see `normaliseRecord`), in lower-case hexadecimal.
 * Throws a NotCanonicalError for a record without a canonical form.
 */
export function recordDigest(record: JsonObject): string {
  return sha256Hex(canonicalJson(record));
}

/** The digests of all records, each brought into its form as compared first. */
export function digestRecords(records: PlainRecords, listKeys: ListKeyTable): Digests {
  const digests = new Map<string, string>();
  for (const [key, record] of records) digests.set(key, recordDigest(normaliseRecord(key, record, listKeys)));
  return digests;
}
