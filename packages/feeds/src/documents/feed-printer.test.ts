import { TEST_CONFIG, walkChain } from "@claimwire/testing/feeds";
import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { instant } from "../entry/entry.js";
import type { PlannedEntry } from "../entry/planned-entry.js";
import { NOTHING_KNOWN, type UpdatedFile } from "../output/known-files.js";
import { ALL, anEntry } from "../test-support/documents.js";
import { FeedPrinter } from "./feed-printer.js";
import { Placements, type PlannedDocument } from "./placements.js";

const START = Date.parse("2026-01-01T00:00:00Z");
const DAY = 24 * 60 * 60 * 1000;
const STREAMS: readonly string[] = ["all", "claims", "corrections"];

/** A release as `[days since the one before, entries of it, which streams take them]`. */
type RandomRelease = readonly [days: number, count: number, streams: readonly string[]];

const releases = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 90 }), fc.subarray([...STREAMS])),
  { minLength: 1, maxLength: 10 },
);

interface Written {
  readonly files: ReadonlyMap<string, string>;
  /** Ids by stream, newest first. */
  readonly wanted: ReadonlyMap<string, readonly string[]>;
}

interface ToldRelease {
  readonly released: string;
  readonly entries: readonly PlannedEntry[];
}

function tell(history: readonly RandomRelease[]): readonly ToldRelease[] {
  let released = START;
  return history.map(([days, count, streams], release) => {
    released += days * DAY + count * 1000;
    const entries = Array.from({ length: count }, (_, i): PlannedEntry => {
      const name = `${release}/${i}`;
      const published = instant(released - (count - 1 - i) * 1000);
      const entry = anEntry({ id: `tag:claimwire.example,2026:${name}`, published });
      return { name, version: String(release), published, streams, entry };
    });
    return { released: instant(released), entries };
  });
}

function planAll(told: readonly ToldRelease[]): readonly PlannedDocument[] {
  const placements = new Placements();
  for (const { entries } of told) for (const entry of entries) placements.add(entry);
  const newest = told.at(-1)?.released ?? instant(START);
  return STREAMS.flatMap((id) => [...placements.documents({ ...ALL, id }, newest)]);
}

/** Plans all documents of a history. */
function plan(told: readonly ToldRelease[]): { printer: FeedPrinter; output: UpdatedFile[] } {
  const updatedWhenEmpty = instant(START);
  const printer = new FeedPrinter({ updatedWhenEmpty, config: TEST_CONFIG, known: NOTHING_KNOWN });
  const planned = planAll(told);
  return { printer, output: planned.flatMap((document) => [...printer.take(document)]) };
}

function write(history: readonly RandomRelease[]): Written {
  const told = tell(history);
  const { printer, output } = plan(told);
  for (const { entries } of told) for (const each of entries) output.push(...printer.write(each));
  const files = new Map(output.map(({ path, text = "" }) => [path, text]));
  expect(files.size).toBe(output.length);
  const wanted = new Map<string, string[]>(STREAMS.map((stream) => [stream, []]));
  for (const { streams, entry } of told.flatMap(({ entries }) => entries)) {
    for (const stream of streams) wanted.get(stream)?.unshift(entry?.id ?? "");
  }
  return { files, wanted };
}

describe.each([".xml", ".atom", ".json"])("FeedPrinter, in %s,", (extension) => {
  it("links all documents of a stream into a chain that has every entry once, newest first", () => {
    fc.assert(
      fc.property(releases, (history) => {
        const { files, wanted } = write(history);
        for (const stream of STREAMS) {
          const pages = walkChain(files, stream, extension);
          expect(pages.flatMap(({ ids }) => ids)).toEqual(wanted.get(stream));
          expect(pages.slice(1).every(({ ids }) => ids.length === 50)).toBe(true);
        }
      }),
      { numRuns: inject("propertyRuns") / 20 },
    );
  });
});

const LONG: readonly RandomRelease[] = Array.from({ length: 9 }, () => [30, 60, STREAMS]);

it.each([".xml", ".atom"])(
  "archives in %s link to the older, the newer and the subscription document",
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

it("FeedPrinter never alters an entry of an archive, whatever comes later", () => {
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

it("FeedPrinter prints archives while later entries are still to come, and drops their entries", () => {
  const told = tell(LONG);
  const { printer } = plan(told);
  const entries = told.flatMap((release) => release.entries);
  const early = entries.slice(0, -100).flatMap((entry) => [...printer.write(entry)]);
  expect(early.filter(({ path }) => path.startsWith("feeds/archive/all/")).length).toBeGreaterThan(3);
  // What was printed is let go of.
  expect(entries.slice(0, 50).some(({ name }) => printer.isWanted(name))).toBe(false);
});

it("FeedPrinter asks for no entry of known documents", () => {
  const told = tell(LONG);
  const known = { ...NOTHING_KNOWN, isKnown: (path: string) => !path.startsWith("feeds/all.") };
  const printer = new FeedPrinter({ updatedWhenEmpty: "", config: TEST_CONFIG, known });
  const planned = planAll(told);
  const output = planned.flatMap((document) => [...printer.take(document)]);
  expect(output.length).toBeGreaterThan(10);
  expect(output.every(({ text }) => text === undefined)).toBe(true);
  const open = planned.findLast(({ stream }) => stream.id === "all")?.entries.map(({ name }) => name);
  const asked = told.flatMap(({ entries }) => entries.filter(({ name }) => printer.isWanted(name)));
  expect(asked.map(({ name }) => name)).toEqual(open);
});
