import { jsonText, type KnownFiles, ledgerDigest, type UpdatedFile, updateFile } from "@claimwire/feeds";
import {
  historyOf,
  indexLedger,
  type LedgerDataset,
  type PlainRecords,
  renderRelease,
} from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import {
  API_INDEX_PATH,
  apiDatasetPath,
  apiRecordPath,
  apiReleasePath,
  apiSchemaPath,
} from "../addresses.js";
import { ledgerKeys } from "../streams/ledger-keys.js";
import type { WireConfig } from "../wire-config.js";
import { datasetDocument } from "./dataset-document.js";
import { indexDocument } from "./index-document.js";
import { recordDocument } from "./record-document.js";
import { API_DOCUMENTS, apiSchema } from "./schemas.js";

/** The documents of one release: its ledger file, byte for byte, and its whole dataset. */
export function* updateReleaseApi(
  release: ClaimsRelease,
  records: PlainRecords,
  config: WireConfig,
  known: KnownFiles,
): Generator<UpdatedFile, void, undefined> {
  const { version } = release;
  const key = ledgerDigest(known, version);
  yield updateFile(apiReleasePath(version), key, known, () => renderRelease(release));
  yield updateFile(apiDatasetPath(version), key, known, () =>
    jsonText(datasetDocument(release, records, config)),
  );
}

/** The documents about the newest release: one for each record, the index, and the JSON Schemas. */
export function* updateNewestApi(
  releases: readonly ClaimsRelease[],
  dataset: LedgerDataset,
  config: WireConfig,
  known: KnownFiles,
): Generator<UpdatedFile, void, undefined> {
  const ledger = indexLedger(releases);
  for (const key of ledgerKeys(releases)) {
    const newest = historyOf(ledger, key).at(-1);
    if (newest === undefined) continue;
    // The ledger up to the last change in its history decides the whole document.
    yield updateFile(apiRecordPath(key), ledgerDigest(known, newest.version), known, () =>
      jsonText(recordDocument(key, dataset, ledger, config)),
    );
  }
  yield { path: API_INDEX_PATH, text: jsonText(indexDocument(releases, config)) };
  for (const name of API_DOCUMENTS) {
    yield { path: apiSchemaPath(name), text: jsonText(apiSchema(name, config)) };
  }
}
