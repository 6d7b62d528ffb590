/** What can be wrong with a tracked repository and its settings. docs/errors.md tells of each. */
export const TRACK_CODES = {
  error: {
    TRACK_CONFIG: "`claimwire.track.yaml` is missing, cannot be read or has a setting that is not valid.",
    TRACK_CONFIG_THERE: "`claimwire.track.yaml` is there already, and is not written over.",
    TRACK_REPOSITORY: "Git could not bring the tracked repository up to date.",
    TRACK_SINCE: "What the ledger is to begin with names no commit of the tracked repository.",
    TRACK_NO_RECORDS: "No file of the tracked repository holds a record.",
    TRACK_OUT: "The output folder holds files that `track` did not write.",
    TRACK_PROOF: "A release of a tracked repository does not lead to the records of its commit.",
  },
  warning: {
    TRACK_UNREADABLE: "A tracked file could not be read at some commit, and keeps its last state.",
    TRACK_ENCODING: "A tracked file is not in UTF-8, and was read as Latin-1.",
    TRACK_ID: "Records of a tracked file have no id, or one that another has.",
    TRACK_NO_FILE:
      "What stands in the place of a tracked file is none: a link, a submodule or an LFS pointer.",
    TRACK_REWRITTEN: "The history of the tracked repository, or its mapping, was changed after the last run.",
    TRACK_TAGS: "Tags of the tracked repository are not on its branch, so no release is made of them.",
    TRACK_HISTORY: "The commit of a release is no longer in the history, so that release was not proved.",
  },
} as const;

type Codes = typeof TRACK_CODES;
export type TrackCode = keyof (Codes["error"] & Codes["warning"]);

/** A problem as a value; `at.file` is the settings file, or a file of the tracked repository. */
export interface TrackIssue {
  readonly code: TrackCode;
  readonly severity: "error" | "warning";
  readonly at: TrackPlace;
  /** What is wrong, what was found, what is allowed. */
  readonly message: string;
  readonly fix?: string;
}

/** Lines and columns count from 1. */
export interface TrackPlace {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly line?: number;
  readonly column?: number;
}

export function trackIssue(
  code: TrackCode,
  at: TrackPlace | string,
  message: string,
  fix?: string,
): TrackIssue {
  const severity = Object.hasOwn(TRACK_CODES.error, code) ? "error" : "warning";
  const place = typeof at === "string" ? { file: at, path: [] } : at;
  return { code, severity, at: place, message, ...(fix === undefined ? {} : { fix }) };
}
