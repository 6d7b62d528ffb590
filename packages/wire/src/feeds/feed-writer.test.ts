import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../entry.js";
import type { OutputFile } from "../output-file.js";
import type { StreamedEntry } from "../release-entries.js";
import type { StreamId } from "../streams/stream.js";
import { anEntry } from "../test-support/documents.js";
import { TEST_CONFIG } from "../test-support/test-ledger.js";
import { walkChain } from "../test-support/walk-chain.js";
import { FeedWriter } from "./feed-writer.js";

const START = Date.parse("2026-01-01T00:00:00Z");
const DAY = 24 * 60 * 60 * 1000;
const STREAMS: readonly StreamId[] = ["all", "claims", "corrections"];

/** A release as `[days since the one before, entries of it, which streams take them]`. */
type RandomRelease = readonly [days: number, count: number, streams: readonly StreamId[]];

const releases = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 90 }), fc.subarray([...STREAMS])),
  { minLength: 1, maxLength: 10 },
);

interface Written {
  readonly files: ReadonlyMap<string, string>;
  /** Ids by stream, newest first. */
  readonly wanted: ReadonlyMap<StreamId, readonly string[]>;
}

function write(history: readonly RandomRelease[]): Written {
  const writer = new FeedWriter(STREAMS, new Map(), instant(START), TEST_CONFIG);
  const files = new Map<string, string>();
  const wanted = new Map<StreamId, string[]>(STREAMS.map((stream) => [stream, []]));
  const keep = (output: Iterable<OutputFile>): void => {
    for (const { path, text } of output) {
      expect(files.has(path)).toBe(false);
      files.set(path, text);
    }
  };
  let released = START;
  history.forEach(([days, count, streams], release) => {
    released += days * DAY + count * 1000;
    const entries = Array.from({ length: count }, (_, i): StreamedEntry => {
      const id = `tag:claimwire.example,2026:${release}/${i}`;
      for (const stream of streams) wanted.get(stream)?.unshift(id);
      return { entry: anEntry({ id, published: instant(released - (count - 1 - i) * 1000) }), streams };
    });
    keep(writer.add(entries, instant(released)));
  });
  keep(writer.finish(instant(released)));
  return { files, wanted };
}

describe.each([".xml", ".atom", ".json"])("from the subscription document in %s", (extension) => {
  it("the chain gives every entry ever, once, newest first", () => {
    fc.assert(
      fc.property(releases, (history) => {
        const { files, wanted } = write(history);
        for (const stream of STREAMS) {
          const pages = walkChain(files, stream, extension);
          expect(pages.flatMap(({ ids }) => ids)).toEqual(wanted.get(stream));
          expect(pages.slice(1).every(({ ids }) => ids.length === 50)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});

const LONG: readonly RandomRelease[] = Array.from({ length: 9 }, () => [30, 60, STREAMS]);

it.each([".xml", ".atom"])(
  "archives in %s lead back as they lead on, and to the subscription document",
  (extension) => {
    const pages = walkChain(write(LONG).files, "all", extension);
    expect(pages.length).toBeGreaterThan(3);
    const archives = pages.slice(1);
    // The address of a page is what the page before it calls older.
    expect(archives.map(({ newer }) => newer)).toEqual([
      undefined,
      ...pages.slice(0, -2).map(({ older }) => older),
    ]);
    for (const { current } of archives) expect(current).toBe(`${TEST_CONFIG.baseUrl}/feeds/all${extension}`);
    expect(pages[0]?.current).toBeUndefined();
  },
);

it("never alters an entry of an archive, whatever comes later", () => {
  const entriesIn = (text: string): string => text.slice(text.indexOf("<item>"));
  const earlier = write(LONG.slice(0, 6)).files;
  const later = write(LONG).files;
  const archives = [...earlier.keys()].filter(
    (path) => path.startsWith("feeds/archive/") && path.endsWith(".xml"),
  );
  expect(archives.length).toBeGreaterThan(0);
  for (const path of archives)
    expect(entriesIn(later.get(path) ?? "")).toBe(entriesIn(earlier.get(path) ?? ""));
});

it("holds back no more than a window: archives are printed while the history is still being told", () => {
  const writer = new FeedWriter(["all"], new Map(), instant(START), TEST_CONFIG);
  const printed = LONG.flatMap(([, count], release) => {
    const released = START + (release + 1) * 30 * DAY;
    const entries = Array.from({ length: count }, (_, i): StreamedEntry => {
      const published = instant(released - (count - 1 - i) * 1000);
      return { entry: anEntry({ id: `tag:a.example,2026:${release}/${i}`, published }), streams: ["all"] };
    });
    return [...writer.add(entries, instant(released))].map(({ path }) => path);
  });
  expect(printed.length).toBeGreaterThan(3);
});
