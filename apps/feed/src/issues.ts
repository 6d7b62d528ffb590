import { issueMaker, type MakeIssue } from "@claimwire/schema";

/** What can be wrong with the feeds as a whole. */
export const FEED_CODES = {
  error: {},
  warning: {
    FEED_LARGE: "The document that a stream's subscribers fetch is larger than 250 kB.",
  },
} as const;

export const feedIssue: MakeIssue<typeof FEED_CODES> = issueMaker(FEED_CODES);
