import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tempRepo } from "@claimwire/testing/repo";
import { describe, expect, it } from "vitest";
import { compareWithKept, keepEntries } from "./keep-entries.js";
import { compareEntries, printEntry } from "./kept-entries.js";
import { KEPT_FILE, readKept } from "./kept-file.js";
import type { ToldEntry, ToldRelease } from "./told-entry.js";

const ROOT = join(fileURLToPath(new URL(".", import.meta.url)), "../../../..");

describe("the entries of all earlier releases", () => {
  it("keep id, link, date and streams, and none comes again or in between", () => {
    const found = compareWithKept(ROOT);
    expect(found).toMatchObject({ altered: [], intruding: [] });
  });

  it("are kept, of every release but perhaps the newest: npm run keep:entries adds them", () => {
    const found = compareWithKept(ROOT);
    expect(readKept(ROOT).length).toBeGreaterThan(0);
    expect("unkept" in found ? found.unkept.slice(0, -1) : found).toEqual([]);
  });
});

function anEntry(id: string, overrides: Partial<ToldEntry> = {}): ToldEntry {
  return { id, path: `${id}/#v1`, published: "2026-01-01T10:00:00Z", streams: ["all", id], ...overrides };
}

function aRelease(version: string, ...entries: readonly ToldEntry[]): ToldRelease {
  return { version, entries };
}

describe("compareEntries", () => {
  const first = aRelease("1.0.0", anEntry("claims/a"), anEntry("claims/b"));
  const kept = first.entries.map(printEntry);

  it("finds what is not kept yet", () => {
    const second = aRelease("1.1.0", anEntry("claims/c"));
    expect(compareEntries(kept, [first, second])).toEqual({
      altered: [],
      intruding: [],
      missing: [printEntry(anEntry("claims/c"))],
      unkept: ["1.1.0"],
    });
  });

  it.each([
    ["another link", { path: "elsewhere/" }],
    ["another date", { published: "2026-01-01T10:00:01Z" }],
    ["a stream less", { streams: ["all"] }],
    ["a stream more", { streams: ["all", "claims/b", "corrections"] }],
    ["another id", { id: "claims/z" }],
  ])("finds an entry with %s", (_what, change) => {
    const now = anEntry("claims/b", change);
    const found = compareEntries(kept, [aRelease("1.0.0", anEntry("claims/a"), now)]);
    expect(found.altered).toEqual([kept[1]]);
    expect(found.intruding).toEqual([printEntry(now)]);
  });

  it("finds an entry that is gone, and one that came in between", () => {
    expect(compareEntries(kept, [aRelease("1.0.0", anEntry("claims/a"))]).altered).toEqual([kept[1]]);
    const more = aRelease("1.0.0", ...first.entries, anEntry("claims/c"));
    expect(compareEntries(kept, [more]).intruding).toEqual([printEntry(anEntry("claims/c"))]);
  });

  it("lets streams lose a record whose content is withheld, and nothing else of it change", () => {
    const withheld = new Set(["claims/b"]);
    const less = aRelease("1.0.0", anEntry("claims/a"), anEntry("claims/b", { streams: ["all"] }));
    expect(compareEntries(kept, [less], withheld)).toMatchObject({ altered: [], intruding: [] });
    const later = anEntry("claims/b", { streams: ["all"], published: "2026-01-01T10:00:01Z" });
    expect(compareEntries(kept, [aRelease("1.0.0", anEntry("claims/a"), later)], withheld).altered).toEqual([
      kept[1],
    ]);
  });
});

describe("keepEntries", () => {
  it("appends, and refuses where a line would change", () => {
    const repo = tempRepo({ git: false });
    try {
      repo.write(KEPT_FILE, "");
      expect(keepEntries(repo.root)).toMatchObject({ done: true });
      repo.write(KEPT_FILE, `${printEntry(anEntry("claims/gone"))}\n`);
      const refused = keepEntries(repo.root);
      expect(refused.done).toBe(false);
      expect(refused.lines.join("\n")).toContain("claims/gone");
      expect(readKept(repo.root)).toHaveLength(1);
    } finally {
      repo.cleanUp();
    }
  });
});
