/** @public The README shows it to those who use the package alone. */
export { apply } from "./compare/apply.js";
export { compare } from "./compare/compare.js";
export { compareFields } from "./compare/compare-fields.js";
export { escapeSegment, unescapeSegment } from "./compare/json-pointer.js";
export { byCodeUnits, memberKey } from "./compare/keyed-list.js";
export { kindOf } from "./compare/list-key-node.js";
export { normaliseRecord } from "./compare/normalise-record.js";
export { readStub } from "./compare/stub.js";
export { canonicalJson, findRefused } from "./digest/canonical-json.js";
export { digestRecords, recordDigest } from "./digest/record-digest.js";
export { releaseDigest } from "./digest/release-digest.js";
export { sha256Hex } from "./digest/sha256.js";
/** @public The README shows it to those who use the package alone. */
export { buildTrie, rootOf, updateTrie } from "./digest/trie.js";
export { isWithheld, withhold } from "./digest/withhold.js";
export { historyOf, ownHistoryOf, timesOf } from "./history/history.js";
export { indexLedger, type LedgerIndex } from "./history/index-ledger.js";
export { type LedgerIssue, ledgerIssue } from "./issues.js";
export { LedgerEnd } from "./release-file/ledger-end.js";
export {
  checkNoteValues,
  checkRecordValues,
  type MadeRelease,
  makeRelease,
} from "./release-file/make-release.js";
export { checkRendering, parseRelease } from "./release-file/parse-release.js";
export { makesEntry } from "./release-file/place-entries.js";
export { renderRelease } from "./release-file/render-release.js";
export {
  BUMPS,
  type Bump,
  bumpBetween,
  compareVersions,
  FIRST_VERSION,
  isVersion,
  nextVersion,
} from "./release-file/version.js";
export { changesBetween, datasetAt } from "./replay/between.js";
export { replay } from "./replay/replay.js";
export { replaySteps } from "./replay/replay-steps.js";
export type {
  Cause,
  Change,
  Difference,
  Digests,
  FieldChange,
  HistoryEntry,
  Json,
  JsonObject,
  LedgerDataset,
  ListKeyTable,
  Note,
  Operation,
  PendingChange,
  PlainRecords,
  RecordTimes,
  Release,
  ReleasePoint,
  ReplayStep,
} from "./types.js";
