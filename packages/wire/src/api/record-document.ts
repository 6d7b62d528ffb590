import type { FeedConfig } from "@claimwire/feeds";
import { absoluteUrl, FORMAT_NAMES, type FormatName, feedPath } from "@claimwire/feeds";
import { historyOf, type JsonObject, type LedgerDataset, type RecordTimes, timesOf } from "@claimwire/ledger";
import type { ClaimsChange, ClaimsLedgerIndex } from "@claimwire/release";
import type { RecordKey } from "@claimwire/schema";
import { apiSchemaPath, historyPath, pagePath } from "../addresses.js";

/** `api/v1/records/<kind>/<id>.json`: one record as of the newest release, its history and times. */
export interface RecordDocument {
  readonly $schema: string;
  readonly key: string;
  /** `present`, `withheld` (its content must not be shown) or `removed`. */
  readonly state: "present" | "withheld" | "removed";
  /** Null when the content is withheld or the record is removed. */
  readonly record: JsonObject | null;
  /** Null when the record is removed. */
  readonly digest: string | null;
  readonly times: RecordTimes;
  /** Oldest first. A record that moved or comes from a divided one has the changes of its earlier id too. */
  readonly history: readonly RecordChange[];
  readonly urls: { readonly page: string; readonly feeds: Readonly<Record<FormatName, string>> };
}

export interface RecordChange {
  readonly version: string;
  readonly released: string;
  readonly url: string;
  readonly change: ClaimsChange;
}

function feedUrls(key: RecordKey, { baseUrl }: FeedConfig): Readonly<Record<FormatName, string>> {
  const [rss, atom, json] = FORMAT_NAMES.map((format) => absoluteUrl(baseUrl, feedPath(key, format)));
  return { rss: rss ?? "", atom: atom ?? "", json: json ?? "" };
}

/** Undefined for a key that the ledger does not know. */
export function recordDocument(
  key: RecordKey,
  dataset: LedgerDataset,
  ledger: ClaimsLedgerIndex,
  config: FeedConfig,
): RecordDocument | undefined {
  const times = timesOf(ledger, key);
  if (times === undefined) return undefined;
  const { baseUrl } = config;
  const record = dataset.records.get(key) ?? null;
  const digest = dataset.digests.get(key) ?? null;
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
    urls: { page: absoluteUrl(baseUrl, pagePath(key)), feeds: feedUrls(key, config) },
  };
}
