export { apply } from "./apply.js";
export { changesBetween, datasetAt } from "./between.js";
export { bumpOf, bumpOfChange, isEnough } from "./bump-of.js";
export { canonicalJson, findRefused, NotCanonicalError, type Refusal } from "./canonical-json.js";
export { BUMPS, type Bump, CAUSES, type CauseCode, SIGNALS, type Signal } from "./codes.js";
export { compare, type KnownDigests } from "./compare.js";
export { type Covered, type CoverOptions, coverChanges } from "./cover-changes.js";
export { equalJson } from "./equal-json.js";
export { historyOf, timesOf } from "./history.js";
export { indexLedger, type LedgerIndex, type Stay } from "./index-ledger.js";
export { parsePointer, renderPointer } from "./json-pointer.js";
export { type MadeRelease, makeRelease, type ReleasePlan } from "./make-release.js";
export { normaliseRecord } from "./normalise-record.js";
export { DATASET_PACKAGE, type ParsedNote, parseNote } from "./parse-note.js";
export { checkRendering, type ParsedRelease, parseRelease } from "./parse-release.js";
export { digestRecords, recordDigest } from "./record-digest.js";
export { contentDigest, releaseDigest } from "./release-digest.js";
export { chooseReleased, parseReleased, renderReleased } from "./release-time.js";
export { renderRelease } from "./render-release.js";
export { type ReplayOptions, replay } from "./replay.js";
export { replaySteps } from "./replay-steps.js";
export { sha256Hex } from "./sha256.js";
export { signalsOf } from "./signals-of.js";
export { buildTrie, rootOf, type Trie, updateTrie } from "./trie.js";
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
  Note,
  Operation,
  PendingChange,
  PlainRecords,
  RecordTimes,
  Release,
  ReleaseBase,
  ReleasePoint,
  ReleaseTarget,
  Replayed,
  ReplayStep,
} from "./types.js";
export { bumpBetween, compareVersions, FIRST_VERSION, isVersion, nextVersion } from "./version.js";
export { isWithheld, withhold } from "./withhold.js";
