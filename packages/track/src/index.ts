export {
  type CommitGroup,
  groupByTag,
  groupByTime,
  periodOf,
  type TagPoint,
  wholeGroup,
} from "./commits/group-commits.js";
export type { HistoryCommit } from "./commits/history-commit.js";
export { FilePattern } from "./config/file-pattern.js";
export { parseTrackConfig } from "./config/parse-track-config.js";
export { mappingsOf, type ReleaseRule, TRACK_CONFIG_FILE, type TrackConfig } from "./config/track-config.js";
export { commitForm, fileLinkForm } from "./entries/commit-link.js";
export type { TrackEntry } from "./entries/track-entry.js";
export { renderParquet, snapshotRows } from "./export/render-parquet.js";
export { StaleState } from "./history/group-reading.js";
export { HistoryReader, type ReaderState, type SinceTimes } from "./history/history-reader.js";
export type { FileSource, ReadStep } from "./history/read-step.js";
export type { Resync } from "./history/release-notes.js";
export {
  type MadeStep,
  madeStep,
  stubTo,
  Tracker,
  type TrackLedgerEnd,
  type TrackRelease,
} from "./history/tracker.js";
export { estimateEntries, type TimedChange } from "./init/estimate-rates.js";
export { FileShare } from "./init/file-share.js";
export { findFormerPaths, findReplacedFiles } from "./init/find-former-paths.js";
export { type FileGroup, findGroups } from "./init/find-groups.js";
export { findQuiet } from "./init/find-quiet.js";
export type { Proposal } from "./init/proposal.js";
export { proposeMapping } from "./init/propose-mapping.js";
export { renderTrackConfig } from "./init/render-track-config.js";
export { peekValue, type SamplePoint } from "./init/sample-records.js";
export { newestEntries, type TriedStep, tryConfig } from "./init/try-config.js";
export { type TrackIssue, trackIssue } from "./issues.js";
export { TRACK_API_INDEX } from "./output/api-paths.js";
export { MADE_BY, type OutputState, TrackOutput } from "./output/track-output.js";
