import { describe, expect, it } from "vitest";
import { compareEntries, printEntry } from "./compare-entries.js";
import type { PublishedEntry, ReleaseEntries } from "./published-entry.js";

function anEntry(id: string, overrides: Partial<PublishedEntry> = {}): PublishedEntry {
  return { id, path: `${id}/#v1`, published: "2026-01-01T10:00:00Z", streams: ["all", id], ...overrides };
}

function aRelease(version: string, ...entries: readonly PublishedEntry[]): ReleaseEntries {
  return { version, entries };
}

describe("compareEntries", () => {
  const first = aRelease("1.0.0", anEntry("claims/a"), anEntry("claims/b"));
  const published = first.entries.map(printEntry);

  it("finds the entries that are not in the file yet", () => {
    const second = aRelease("1.1.0", anEntry("claims/c"));
    expect(compareEntries(published, [first, second])).toEqual({
      altered: [],
      intruding: [],
      missing: [printEntry(anEntry("claims/c"))],
      unsaved: ["1.1.0"],
      updated: published,
    });
  });

  it("accepts an entry in one more stream that has no published entry, and adds the stream to its line", () => {
    const now = anEntry("claims/b", { streams: ["all", "claims/b", "corrections"] });
    expect(compareEntries(published, [aRelease("1.0.0", anEntry("claims/a"), now)])).toEqual({
      altered: [],
      intruding: [],
      missing: [],
      unsaved: [],
      updated: [published[0], printEntry(now)],
    });
  });

  it.each([
    ["another link", { path: "elsewhere/" }],
    ["another date", { published: "2026-01-01T10:00:01Z" }],
    ["a stream less", { streams: ["all"] }],
    ["one more stream that has entries", { streams: ["all", "claims/a", "claims/b"] }],
    ["a new stream in place of an old one", { streams: ["claims/b", "corrections"] }],
    ["another id", { id: "claims/z" }],
  ])("finds an entry with %s", (_what, change) => {
    const now = anEntry("claims/b", change);
    const found = compareEntries(published, [aRelease("1.0.0", anEntry("claims/a"), now)]);
    expect(found.altered).toEqual([published[1]]);
    expect(found.intruding).toEqual([printEntry(now)]);
  });

  it("finds a missing entry, and a new one between published ones", () => {
    expect(compareEntries(published, [aRelease("1.0.0", anEntry("claims/a"))]).altered).toEqual([
      published[1],
    ]);
    const more = aRelease("1.0.0", ...first.entries, anEntry("claims/c"));
    expect(compareEntries(published, [more]).intruding).toEqual([printEntry(anEntry("claims/c"))]);
  });

  it("lets a record with withheld content leave streams, but refuses any other change of its entries", () => {
    const withheld = new Set(["claims/b"]);
    const less = aRelease("1.0.0", anEntry("claims/a"), anEntry("claims/b", { streams: ["all"] }));
    expect(compareEntries(published, [less], withheld)).toMatchObject({ altered: [], intruding: [] });
    const later = anEntry("claims/b", { streams: ["all"], published: "2026-01-01T10:00:01Z" });
    expect(
      compareEntries(published, [aRelease("1.0.0", anEntry("claims/a"), later)], withheld).altered,
    ).toEqual([published[1]]);
  });
});
