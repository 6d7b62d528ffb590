import { issueMaker, type MakeIssue } from "@claimwire/schema";

/** What can be wrong with why-notes, with how they cover what changed, and with the release that is made of it. */
export const RELEASE_CODES = {
  error: {
    NOTE_FORMAT: "A why-note is not front matter followed by a text.",
    NOTE_PACKAGE: "A why-note names no package, or one that has no versions to release.",
    NOTE_BUMP: "A why-note asks for none of major, minor, patch.",
    NOTE_SUMMARY: "A why-note does not say what changed.",
    NOTE_TEXT: "A why-note holds characters that no text of a record may hold, or its summary is too long.",
    NOTE_TRAILER: "A trailer of a why-note is missing, repeated or out of place.",
    NOTE_CAUSE: "The cause of a why-note is none of the closed list.",
    NOTE_RECORDS: "A why-note names a record of which no change is pending.",
    CHANGE_UNCOVERED: "No why-note covers a pending change.",
    CHANGE_UNNOTED: "A record changed since a commit, and only older why-notes name it.",
    FALL_UNEXPLAINED: "A number of the dataset falls, and no why-note says why.",
    PUBLISHED_LATER: "A source is dated more than a day after the release that would tell of it.",
    CAUSE_REFUSED: "A cause does not fit what changed.",
    FIRST_RELEASE: "The first release of the data is not 1.0.0.",
    BUMP_TOO_SMALL: "The changes demand a larger step of the version.",
    ASSERTION_FAILED: "A release would hold less than `data/assertions.yaml` demands.",
  },
  warning: {
    SHARE_LOW: "What was added brings a share below the minimum of `data/assertions.yaml`.",
  },
} as const;

export type ReleaseCode = keyof (typeof RELEASE_CODES.error & typeof RELEASE_CODES.warning);

export const releaseIssue: MakeIssue<typeof RELEASE_CODES> = issueMaker(RELEASE_CODES);
