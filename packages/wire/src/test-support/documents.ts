import { type Release, replaySteps } from "@claimwire/changes";
import type { Entry } from "../entry.js";
import type { FeedDocument } from "../feeds/feed-document.js";
import { tellRelease } from "../release-entries.js";
import { describeStream, type StreamId } from "../streams/stream.js";
import { Trail } from "../streams/trail.js";
import type { WireConfig } from "../wire-config.js";
import { TEST_CONFIG } from "./test-ledger.js";

/** Every entry of a ledger that a stream takes, newest first. */
export function entriesOf(
  releases: readonly Release[],
  stream: StreamId,
  config: WireConfig = TEST_CONFIG,
): Entry[] {
  const trail = new Trail();
  return [...replaySteps(releases)]
    .flatMap((step) => [...tellRelease(step, trail, config)])
    .filter(({ streams }) => streams.includes(stream))
    .map(({ entry }) => entry)
    .reverse();
}

/** A document of a stream with these entries. */
export function aDocument(entries: readonly Entry[], overrides: Partial<FeedDocument> = {}): FeedDocument {
  return {
    stream: describeStream("all", new Map()),
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
    extension: { version: "1.0.0", kind: "change", signals: ["new-claim"] },
    ...overrides,
  };
}
