import { absoluteUrl } from "@claimwire/feeds";
import type { PlainRecords } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { apiSchemaPath } from "../addresses.js";
import type { WireConfig } from "../wire-config.js";

/** `api/v1/dataset/<version>.json`: all records of a release. Its schema (`schemas.ts`) says what each part is. */
export function datasetDocument(
  { version, released, target }: ClaimsRelease,
  records: PlainRecords,
  config: WireConfig,
): object {
  return {
    $schema: absoluteUrl(config.baseUrl, apiSchemaPath("dataset")),
    version,
    released,
    dataset: target.dataset,
    counts: target.counts,
    records: Object.fromEntries(records),
  };
}
