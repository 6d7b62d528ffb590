import type { ChangedFile } from "../commits/history-commit.js";
import type { TrackIssue } from "../issues.js";
import type { KeyChange } from "../records/tracked-records.js";
import type { KeyCommits } from "./release-notes.js";

/** A blob's bytes, or why there are none. */
export interface SourceBlob {
  readonly bytes?: Uint8Array;
  readonly size: number;
  readonly problem?: "missing" | "large";
}

/** Where the files of the tracked repository are read from. */
export interface FileSource {
  readonly read: (blob: string) => Promise<SourceBlob>;
  /** All files of a commit. */
  readonly list: (commit: string) => Promise<readonly ChangedFile[]>;
  /** The blobs that a path had up to a commit, newest first. */
  readonly earlier: (path: string, commit: string) => Promise<readonly string[]>;
}

/** What a group of commits changed in the records. */
export interface ReadStep {
  /** With the content of both sides. */
  readonly changes: readonly KeyChange[];
  readonly commits: KeyCommits;
  /** Keys of records that are, or were, all that their file holds. */
  readonly wholeFiles: ReadonlySet<string>;
  readonly issues: readonly TrackIssue[];
}
