import type { Entry, FeedDocument } from "@claimwire/feeds";
import { describeStream } from "../streams/stream.js";

/** A document of the stream of all changes with these entries. */
export function aDocument(entries: readonly Entry[], overrides: Partial<FeedDocument> = {}): FeedDocument {
  return {
    stream: describeStream("all", new Map()),
    updated: entries[0]?.published ?? "2026-01-01T00:00:00Z",
    entries,
    ...overrides,
  };
}
