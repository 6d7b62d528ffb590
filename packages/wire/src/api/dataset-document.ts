import type { FeedConfig } from "@claimwire/feeds";
import { absoluteUrl } from "@claimwire/feeds";
import type { JsonObject, PlainRecords } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { apiSchemaPath } from "../addresses.js";

/** `api/v1/dataset/<version>.json`: all records of a release. */
export interface DatasetDocument {
  readonly $schema: string;
  readonly version: string;
  readonly released: string;
  /** Root of the dataset's trie. */
  readonly dataset: string;
  /** How many records of each kind there are, withheld ones included. */
  readonly counts: Readonly<Record<string, number>>;
  /** By full key, sorted; records whose content is withheld are left out. */
  readonly records: Readonly<Record<string, JsonObject>>;
}

export function datasetDocument(
  release: ClaimsRelease,
  records: PlainRecords,
  config: FeedConfig,
): DatasetDocument {
  const { version, released, target } = release;
  return {
    $schema: absoluteUrl(config.baseUrl, apiSchemaPath("dataset")),
    version,
    released,
    dataset: target.dataset,
    counts: target.counts,
    records: Object.fromEntries(records),
  };
}
