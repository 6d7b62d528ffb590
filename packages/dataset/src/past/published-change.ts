import type { ClaimsChange, ClaimsHistoryEntry, ClaimsRelease } from "@claimwire/release";
import type { RecordKey } from "../record-types.js";

/** What a release changed about one record, what that means to a reader, and why it was done. */
export interface PublishedChange extends ClaimsChange {
  /** Full key; of a moved or split record, the old one. `resolve` gives what stands there now. */
  readonly record: RecordKey;
}

/** A change in the history of a record, with its release. */
export interface PublishedHistoryEntry extends ClaimsHistoryEntry {
  /** What was changed. */
  readonly change: PublishedChange;
}

/** A version of the dataset, with the changes since the one before. */
export interface PublishedRelease extends ClaimsRelease {
  /** One a record, in the order of their keys. */
  readonly changes: readonly PublishedChange[];
}
