import { datasetAt } from "@claimwire/ledger";
import { isStub, type Records } from "@claimwire/schema";
import type { Alteration } from "@claimwire/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleSite } from "../test-support/example-site.js";
import { compareReleases, type ReleaseComparison } from "./compare-releases.js";
import { comparisonCsv, comparisonJson } from "./comparison-files.js";
import { foldAlterations } from "./fold-alterations.js";
import { headOf, toldChanges } from "./told-changes.js";

const SITE = exampleSite();
const VERSIONS = SITE.releases.map(({ version }) => version);

function compare(from: string, to: string): ReleaseComparison {
  const [first, last] = [VERSIONS.indexOf(from), VERSIONS.indexOf(to)];
  const between = SITE.releases.slice(first + 1, last + 1).map((release) => toldChanges(SITE, release));
  return compareReleases(headOf(SITE.releases[first] as (typeof SITE.releases)[number]), between);
}

function keysAt(version: string): Set<string> {
  const records = datasetAt(SITE.releases, version)?.records as Records | undefined;
  return new Set([...(records ?? [])].flatMap(([key, record]) => (isStub(record) ? [] : [key])));
}

describe("compareReleases", () => {
  it("finds for every pair the records that only one of the two datasets has", () => {
    for (const [place, from] of VERSIONS.entries()) {
      for (const to of VERSIONS.slice(place + 1)) {
        const { records } = compare(from, to);
        const [before, after] = [keysAt(from), keysAt(to)];
        const added = records.flatMap(({ record, outcome, heldBy = [] }) =>
          outcome === "added" ? [record] : [...heldBy],
        );
        expect(new Set(added), `${from}...${to}`).toEqual(
          new Set([...after].filter((key) => !before.has(key))),
        );
        const gone = records.filter(({ outcome }) => ["moved", "split", "removed"].includes(outcome));
        expect(new Set(gone.map(({ record }) => record)), `${from}...${to}`).toEqual(
          new Set([...before].filter((key) => !after.has(key))),
        );
      }
    }
  });

  it("tells what a record said before the first release and says in the second, with the causes between", () => {
    const found = compare("1.0.0", "1.2.0").records.find(({ record }) => record === "claims/example-value");
    expect(found).toMatchObject({ outcome: "changed", causes: ["our-error"], releases: ["1.1.0"] });
    expect(found?.entities).toEqual(
      expect.arrayContaining(["example-systems", "example-county", "example-wire"]),
    );
    expect(found?.alterations).toContainEqual(
      expect.objectContaining({
        before: "The Example Wire says that the project in Example County is worth 61 million US dollars.",
        after: "The Example Wire says that the project in Example County is worth 62 million US dollars.",
      }),
    );
  });

  it("says of a record whose past may not be shown only that it changed", () => {
    const text = JSON.stringify(SITE.releases.map((release) => toldChanges(SITE, release)));
    expect(text).not.toMatch(/what the law forbids|must be withheld/);
    const gone = compare("1.2.2", "2.0.0").records;
    expect(gone).toMatchObject([
      { record: "claims/example-gone", outcome: "removed", name: "claim example-gone" },
    ]);
  });

  it("gives JSON with both digests, and CSV with a row for each value", () => {
    const comparison = compare("1.0.0", "1.1.0");
    const { from, to } = JSON.parse(comparisonJson(comparison));
    expect([from.digest, to.digest]).toEqual(SITE.releases.slice(0, 2).map(({ digest }) => digest));
    const rows = comparisonCsv(comparison).split("\r\n");
    expect(rows[0]).toBe("record,name,outcome,field,before,after,signals,causes,entities,releases");
    expect(rows.filter((row) => row.startsWith("claims/example-value,")).length).toBeGreaterThan(2);
  });
});

describe("foldAlterations", () => {
  const alteration = (before?: string, after?: string, field = "note"): Alteration => ({
    field,
    label: "Note",
    byWord: true,
    before,
    after,
  });
  it.each([
    ["joins two changes of one value", [["a", "b"]], [["b", "c"]], [["a", "c"]]],
    ["leaves out what comes back as it was", [["a", "b"]], [["b", "a"]], []],
    ["leaves out what was added and taken out again", [[undefined, "a"]], [["a", undefined]], []],
    ["leaves out what was taken out and added again", [["a", undefined]], [[undefined, "a"]], []],
    [
      "keeps apart what has no text in common",
      [["a", "b"]],
      [["c", "d"]],
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["keeps a change that words cannot show", [], [[undefined, undefined]], [[undefined, undefined]]],
    [
      "tells changes that words cannot show once",
      [[undefined, undefined]],
      [[undefined, undefined]],
      [[undefined, undefined]],
    ],
  ])("%s", (_name, earlier, later, expected) => {
    const made = (pairs: (string | undefined)[][]) =>
      pairs.map(([before, after]) => alteration(before, after));
    expect(foldAlterations(made(earlier), made(later)).map(({ before, after }) => [before, after])).toEqual(
      expected,
    );
  });

  it("tells of any line of changes what was first and is last, each text once", () => {
    const texts = fc.array(fc.constantFrom(undefined, "a", "b", "c"), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, (line) => {
        const steps = line.slice(1).flatMap((after, place) => {
          const before = line[place];
          return before === after ? [] : [[alteration(before, after)]];
        });
        const folded = steps.reduce<Alteration[]>((made, step) => foldAlterations(made, step), []);
        const [first, last] = [line[0], line.at(-1)];
        const expected = first === last ? [] : [first, last].filter((text) => text !== undefined);
        expect(
          folded.flatMap(({ before, after }) => [before, after]).filter((text) => text !== undefined),
        ).toEqual(expected);
      }),
    );
  });

  it("keeps two fields apart that have the same text", () => {
    expect(foldAlterations([alteration("a", "b")], [alteration("b", "c", "when")])).toHaveLength(2);
  });
});
