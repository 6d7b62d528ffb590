import {
  indexLedger,
  type LedgerDataset,
  type PlainRecords,
  type Release,
  renderRelease,
} from "@claimwire/changes";
import {
  API_INDEX_PATH,
  apiDatasetPath,
  apiRecordPath,
  apiReleasePath,
  apiSchemaPath,
} from "../addresses.js";
import { ledgerKeys } from "../ledger-keys.js";
import { jsonText, type OutputFile } from "../output-file.js";
import type { WireConfig } from "../wire-config.js";
import { datasetDocument } from "./dataset-document.js";
import { indexDocument } from "./index-document.js";
import { recordDocument } from "./record-document.js";
import { API_DOCUMENTS, apiSchema } from "./schemas/schemas.js";

/** The documents of one release: its file of the ledger, byte for byte, and its whole dataset. */
export function* renderReleaseApi(
  release: Release,
  records: PlainRecords,
  config: WireConfig,
): Generator<OutputFile, void, undefined> {
  yield { path: apiReleasePath(release.version), text: renderRelease(release) };
  yield { path: apiDatasetPath(release.version), text: jsonText(datasetDocument(release, records, config)) };
}

/** The documents that tell of the newest state: one a record, the index, and the JSON Schemas. */
export function* renderNewestApi(
  releases: readonly Release[],
  dataset: LedgerDataset,
  config: WireConfig,
): Generator<OutputFile, void, undefined> {
  const ledger = indexLedger(releases);
  for (const key of ledgerKeys(releases)) {
    const document = recordDocument(key, dataset, ledger, config);
    if (document !== undefined) yield { path: apiRecordPath(key), text: jsonText(document) };
  }
  yield { path: API_INDEX_PATH, text: jsonText(indexDocument(releases, config)) };
  for (const name of API_DOCUMENTS) {
    yield { path: apiSchemaPath(name), text: jsonText(apiSchema(name, config)) };
  }
}
