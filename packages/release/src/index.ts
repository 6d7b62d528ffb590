export {
  type Assertions,
  COUNT_NAMES,
  SHARE_NAMES,
  type WrittenFall,
} from "./assertions/assertions.js";
export { checkAssertions } from "./assertions/check-assertions.js";
export { checkFalls, findFalls } from "./assertions/find-falls.js";
export { bumpOf, bumpOfChange, isEnough } from "./bump/bump-of.js";
export { checkNotedSince } from "./causes/check-noted-since.js";
export { coverChanges, namesOf } from "./causes/cover-changes.js";
export { coverRecords } from "./causes/cover-records.js";
/** @public The npm package gives these types to its users. */
export type { CslDate, CslItem, CslName } from "./cite/csl-item.js";
export { CAUSES, type CauseCode, SIGNALS, type Signal } from "./codes.js";
export { MAX_UNBUNDLED } from "./entries/arrange-entries.js";
export { releaseIssue } from "./issues.js";
export { checkNotePackages, type KnownPackage, type NamingNote } from "./notes/check-note-packages.js";
export { parseNote } from "./notes/parse-note.js";
export { toldSummary } from "./notes/told-summary.js";
export { findPending, type Pending } from "./pending/find-pending.js";
export { findUnpublished } from "./pending/find-unpublished.js";
export { pendingVersion, releasePending } from "./pending/release-pending.js";
export { inLedgerFolder } from "./plan/in-ledger-folder.js";
export { type ParsedClaimsRelease, parseClaimsRelease } from "./plan/parse-claims-release.js";
export { planRelease, type ReleasePlan, type Workspace } from "./plan/plan-release.js";
export { releaseRecords } from "./plan/release-records.js";
export { mayRefer, ownFields } from "./signals/follow-stubs.js";
export { subjectOf } from "./signals/subject-of.js";
export type {
  ClaimsCause,
  ClaimsChange,
  ClaimsHistoryEntry,
  ClaimsLedgerIndex,
  ClaimsNote,
  ClaimsPendingChange,
  ClaimsRelease,
  ClaimsReplayStep,
} from "./types.js";
