import type { ClaimsRelease } from "@claimwire/release";
import { parseKey, type RecordKey } from "@claimwire/schema";

/** Keys of all records that were ever released, sorted. Each keeps its page, stream and API document, also when removed. */
export function ledgerKeys(releases: Iterable<ClaimsRelease>): readonly RecordKey[] {
  const keys = new Set<RecordKey>();
  for (const { changes } of releases) {
    for (const { record, successors = {} } of changes) {
      for (const name of [record, ...Object.keys(successors)]) {
        const key = parseKey(name);
        if (key !== undefined) keys.add(key);
      }
    }
  }
  return [...keys].sort();
}
