import type { Entry } from "../entry/entry.js";
import type { FeedDocument } from "../formats/feed-document.js";
import type { Stream } from "../stream.js";

export const ALL: Stream = {
  id: "all",
  title: "all changes",
  description: "Every change.",
  page: "",
};

/** A document of a stream with these entries. */
export function aFeedDocument(
  entries: readonly Entry[],
  overrides: Partial<FeedDocument> = {},
): FeedDocument {
  return {
    stream: ALL,
    updated: entries[0]?.published ?? "2026-01-01T00:00:00Z",
    entries,
    ...overrides,
  };
}

/** An entry that can be published. */
export function anEntry(overrides: Partial<Entry> = {}): Entry {
  return {
    id: "tag:claimwire.example,2026:1.0.0/claims/a/added",
    published: "2026-01-01T10:00:00Z",
    title: "New claim: It is so.",
    summary: "It is so.",
    html: "<p>It is so.</p>",
    url: "https://wire.example/claims/a/#v1.0.0-added",
    categories: [],
    extension: { version: "1.0.0" },
    ...overrides,
  };
}
