import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../compare/compare.js";
import { historyOf } from "../history/history.js";
import { makeRelease } from "../release-file/make-release.js";
import { parseRelease } from "../release-file/parse-release.js";
import { renderRelease } from "../release-file/render-release.js";
import { datasetAt } from "../replay/between.js";
import { replay } from "../replay/replay.js";
import { replaySteps } from "../replay/replay-steps.js";
import { aLedger, aNoteFor, changesTo } from "../test-support/a-ledger.js";
import { datasets, TEST_KEYS } from "../test-support/arbitraries.js";
import type { JsonObject, PlainRecords, Release } from "../types.js";
import { releaseDigest } from "./release-digest.js";
import { isWithheld, withhold } from "./withhold.js";

function records(entries: Record<string, JsonObject>): PlainRecords {
  return new Map(Object.entries(entries));
}

const LINE = [
  records({ "things/a": { secret: "name" }, "things/b": { x: 1 } }),
  records({ "things/a": { secret: "none" }, "things/b": { x: 2 } }),
];
const LEDGER = aLedger(LINE);
const WITHHELD = LEDGER.map((release) => withhold(release, new Set(["things/a"])));

describe("withheld content", () => {
  it("leaves the chain, the digests and the roots as they are", () => {
    const keys = fc.uniqueArray(fc.constantFrom("things/a", "things/b", "things/c", "things/e"), {
      minLength: 1,
    });
    fc.assert(
      fc.property(datasets, keys, (line, chosen) => {
        const ledger = aLedger(line);
        const hidden = ledger.map((release) => withhold(release, new Set(chosen)));
        const [whole, partly] = [replay(ledger), replay(hidden)];
        expect(partly.issues).toEqual([]);
        expect([...partly.digests]).toEqual([...whole.digests]);
        for (const [key, record] of partly.records) expect(whole.records.get(key)).toEqual(record);
        expect(partly.records.size + partly.withheld.size).toBe(whole.records.size);
        expect(hidden.map((release) => releaseDigest(release))).toEqual(ledger.map(({ digest }) => digest));
        expect([...replaySteps(hidden)].at(-1)?.after.size).toBe(partly.records.size);
      }),
    );
  });

  it("can be the summary of a note, wherever its release repeats it", () => {
    fc.assert(
      fc.property(datasets, (line) => {
        const ledger = aLedger(line);
        const hidden = ledger.map((release) => withhold(release, new Set(), new Set(["brave-owls-sing"])));
        expect(replay(hidden).issues).toEqual([]);
        for (const [index, release] of hidden.entries()) {
          const text = renderRelease(release);
          expect(text).not.toContain("Tidy.");
          expect(parseRelease(text, `${release.version}.json`)).toEqual({ release, issues: [] });
          expect(release.notes.map(isWithheld)).toEqual([true]);
          expect(releaseDigest(release)).toBe(ledger[index]?.digest);
        }
      }),
    );
    const [first] = LEDGER as [Release];
    expect(withhold(first, new Set(), new Set(["another-note"]))).toEqual(first);
  });

  it("cannot be the summary of a note in format 1, whose digest holds the summary itself", () => {
    const [first] = LEDGER as [Release];
    const names = new Set(["brave-owls-sing"]);
    expect(() => withhold({ ...first, format: 1 }, new Set(), names)).toThrow(RangeError);
    expect(
      withhold({ ...first, format: 1 }, new Set(["things/a"]), new Set()).changes.map(isWithheld),
    ).toEqual([true, false]);
  });

  it("is not in the file, and the file is read as one that withholds", () => {
    for (const release of WITHHELD) {
      const text = renderRelease(release);
      expect(text).not.toContain("secret");
      const parsed = parseRelease(text, `data/releases/${release.version}.json`);
      expect(parsed).toEqual({ release, issues: [] });
    }
  });

  it("is marked in look-ups", () => {
    const at = datasetAt(WITHHELD, "1.0.0");
    expect([...(at?.withheld ?? [])]).toEqual(["things/a"]);
    expect(at?.records.has("things/a")).toBe(false);
    expect(historyOf(WITHHELD, "things/a").map(({ change }) => isWithheld(change))).toEqual([true, true]);
    expect(historyOf(WITHHELD, "things/b").map(({ change }) => isWithheld(change))).toEqual([false, false]);
  });

  it("is found when its digest was changed", () => {
    const release = WITHHELD[1] as Release;
    const changes = release.changes.map((change) =>
      isWithheld(change) ? { ...change, content: "0".repeat(64) } : change,
    );
    expect(replay([WITHHELD[0] as Release, { ...release, changes }]).issues.map(({ code }) => code)).toEqual([
      "RELEASE_DIGEST",
    ]);
  });

  it("begins with the first withheld edit of a record", () => {
    const ledger = [LEDGER[0] as Release, WITHHELD[1] as Release];
    expect(replay(ledger).issues).toEqual([]);
    expect(replay(ledger, "1.0.0").withheld.size).toBe(0);
    expect([...replay(ledger).withheld]).toEqual(["things/a"]);
  });

  describe("in the next release", () => {
    const base = replay(WITHHELD);
    const next = (target: PlainRecords) =>
      makeRelease({
        previous: WITHHELD[1],
        base,
        ...changesTo(target, base, aNoteFor(LINE[1] as PlainRecords, target), TEST_KEYS),
        version: "3.0.0",
        now: "2027-01-01T00:00:00Z",
      });

    it("makes no change when the record is unchanged", () => {
      const { release, issues } = next(LINE[1] as PlainRecords);
      expect(issues).toEqual([]);
      expect(release?.changes).toEqual([]);
    });

    it("appears in full when the record changed, and the ledger holds it again", () => {
      const { release, issues } = next(records({ "things/a": { secret: "other" }, "things/b": { x: 2 } }));
      expect(issues).toEqual([]);
      expect(release?.changes.map(({ op, fields, after }) => ({ op, fields, after }))).toEqual([
        { op: "edited", fields: undefined, after: { secret: "other" } },
      ]);
      const replayed = replay([...WITHHELD, release as Release]);
      expect(replayed.issues).toEqual([]);
      expect(replayed.withheld.size).toBe(0);
      expect(replayed.records.get("things/a")).toEqual({ secret: "other" });
    });

    it("is removed when the record is gone", () => {
      const { release, issues } = next(records({ "things/b": { x: 2 } }));
      expect(issues).toEqual([]);
      expect(release?.changes.map(({ id }) => id)).toEqual(["3.0.0/things/a/removed"]);
      const replayed = replay([...WITHHELD, release as Release]);
      expect(replayed.issues).toEqual([]);
      expect([...replayed.digests.keys()]).toEqual(["things/b"]);
    });
  });

  it("is compared only with the digests of both sides", () => {
    const base = replay(WITHHELD);
    const target = LINE[1] as PlainRecords;
    expect(compare(base.records, target, TEST_KEYS, { base: base.digests })).toEqual([]);
    expect(compare(base.records, new Map(), TEST_KEYS, { base: base.digests }).map(({ op }) => op)).toEqual([
      "removed",
      "removed",
    ]);
  });
});
