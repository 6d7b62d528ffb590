/** @module-tag process */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimwireJson } from "../../test-support/claimwire.js";
import { type TrackedRepo, trackedRepo } from "../../test-support/tracked-repo.js";

let tracked: TrackedRepo;
beforeEach(() => {
  tracked = trackedRepo();
});
afterEach(() => {
  tracked.cleanUp();
});

/** Proposes settings for the repository, tracks it with them, and proves the ledger. */
async function initAndTrack(): Promise<{ readonly settings: string; readonly records: unknown }> {
  const { folder, repo, track, audit } = tracked;
  const file = join(folder, "claimwire.track.yaml");
  rmSync(file, { force: true });
  await claimwireJson(folder, ["track", "init", "--yes", repo.root]);
  const { ok, records } = await track();
  expect(ok).toBe(true);
  expect(await audit()).toMatchObject({ ok: true, codes: [] });
  return { settings: readFileSync(file, "utf8"), records };
}

const icons = (count: number, hex: string) =>
  Array.from({ length: count }, (_, n) => ({
    title: `Icon ${n}`,
    hex: n === 1 ? hex : "000000",
    source: `s${n}`,
  }));

describe("claimwire track init", () => {
  it("follows records from a list under a name into a list, and from one file into another", async () => {
    tracked.import([
      { "README.md": "x" },
      { "_data/icons.json": JSON.stringify({ icons: icons(4, "111111") }) },
      { "_data/icons.json": JSON.stringify({ icons: icons(4, "222222") }) },
      { "_data/icons.json": JSON.stringify(icons(4, "333333")) },
      { "_data/icons.json": null, "data/icons.json": JSON.stringify(icons(4, "333333")) },
      { "data/icons.json": JSON.stringify(icons(5, "444444")) },
    ]);
    const { settings, records } = await initAndTrack();
    expect(settings).toContain('each: "/icons"');
    expect(records).toBe(5);
    expect(tracked.titles("corrections")).toEqual([
      "Corrected: Icon 1, hex 333333 → 444444",
      "Corrected: Icon 1, hex 222222 → 333333",
      "Corrected: Icon 1, hex 111111 → 222222",
    ]);
    expect(tracked.titles("removals")).toEqual([]);
  });

  it("reads a table that has its names in a comment", async () => {
    const zones = (note: string): string =>
      `# Zones\n#\n#code\tTZ\tcomments\n${["AD", "AE", "AQ", "AQ"].map((code, n) => `${code}\tZone/${n}\t${note}\n`).join("")}`;
    tracked.import([{ "zone.tab": zones("a") }, { "zone.tab": zones("b") }]);
    const { settings, records } = await initAndTrack();
    expect(settings).toContain("columns: [code, TZ, comments]");
    expect(records).toBe(4);
    expect(tracked.titles("corrections")[0]).toBe("Corrected: Zone/3, comments a → b");
  });
});
