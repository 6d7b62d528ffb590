import { absoluteUrl, FORMAT_NAMES, feedPath } from "@claimwire/feeds";
import { historyOf, type LedgerDataset, timesOf } from "@claimwire/ledger";
import type { ClaimsLedgerIndex } from "@claimwire/release";
import type { RecordKey } from "@claimwire/schema";
import { apiSchemaPath, historyPath, pagePath } from "../addresses.js";
import type { WireConfig } from "../wire-config.js";

/**
 * `api/v1/records/<kind>/<id>.json`: one record as of the newest release, its history (also under earlier ids, oldest
 * first) and times. Its schema is in `schemas.ts`. Undefined for a key that the ledger does not know.
 */
export function recordDocument(
  key: RecordKey,
  dataset: LedgerDataset,
  ledger: ClaimsLedgerIndex,
  config: WireConfig,
): object | undefined {
  const times = timesOf(ledger, key);
  if (times === undefined) return undefined;
  const { baseUrl } = config;
  const record = dataset.records.get(key) ?? null;
  const digest = dataset.digests.get(key) ?? null;
  const feeds = FORMAT_NAMES.map((format) => [format, absoluteUrl(baseUrl, feedPath(key, format))]);
  return {
    $schema: absoluteUrl(baseUrl, apiSchemaPath("record")),
    key,
    state: record !== null ? "present" : digest !== null ? "withheld" : "removed",
    record,
    digest,
    times,
    history: historyOf(ledger, key).map(({ version, released, change }) => ({
      version,
      released,
      url: absoluteUrl(baseUrl, historyPath(change.record, version, change.op)),
      change,
    })),
    urls: { page: absoluteUrl(baseUrl, pagePath(key)), feeds: Object.fromEntries(feeds) },
  };
}
