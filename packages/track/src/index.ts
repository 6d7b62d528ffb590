export { parseTrackConfig } from "./config/parse-track-config.js";
export { mappingsOf, TRACK_CONFIG_FILE, type TrackConfig } from "./config/track-config.js";
export { type CommitGroup, groupByTag, groupByTime, type TagPoint } from "./history/group-commits.js";
export type { HistoryCommit } from "./history/history-commit.js";
export { HistoryReader, type ReaderState, type SinceTimes } from "./history/history-reader.js";
export { StaleState } from "./history/kind-reader.js";
export type { FileSource, ReadStep } from "./history/read-step.js";
export type { Resync } from "./history/release-notes.js";
export {
  type MadeStep,
  madeStep,
  Tracker,
  type TrackLedgerEnd,
  type TrackRelease,
} from "./history/tracker.js";
export { type TrackIssue, trackIssue } from "./issues.js";
export { TRACK_API_INDEX } from "./output/api-paths.js";
export { MADE_BY, type OutputState, TrackOutput } from "./output/track-output.js";
