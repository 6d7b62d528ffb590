import { expect, it } from "vitest";
import { claim, findingsOf, source } from "../../test-support/findings-of.js";
import { claimAfterSource } from "./claim-after-source.js";

const LATE = [["CLAIM_AFTER_SOURCE", "claims/a when"]];

it.each([
  ["a day after", "2018-11-29", "2018-11-28"],
  ["a month after", "2018-12", "2018-11-28"],
  ["a span that begins after", "2019/2020", "2018"],
  ["a season after", "2019-21", "2018-12"],
  ["a span that ends after", "2015/2030", "2018-11-28"],
  ["an approximate span that ends after", "2015~/2030~", "2018-11-28"],
  ["a time before a day after", "../2030", "2018-11-28"],
])("refuses a claim of %s its source", (_what, when, published) => {
  const given = { "claims/a": claim({ when }), "sources/report": source({ published }) };
  expect(findingsOf(claimAfterSource, given)).toEqual(LATE);
});

it.each([
  ["the same day", "2018-11-28", "2018-11-28"],
  ["a year in which both can be", "2018", "2018-11-28"],
  ["a span that is still open", "2017/..", "2018-11-28"],
  ["a span that ends in its year", "2017/2018", "2018-11-28"],
  ["a span with an unknown beginning", "/2018", "2018-11-28"],
  ["a month of a source known by its year", "2018-12", "2018"],
  ["a time before its day", "../2018-11-28", "2018-11-28"],
  ["a source that is still being written", "2019", "2018/.."],
])("accepts %s", (_what, when, published) => {
  const given = { "claims/a": claim({ when }), "sources/report": source({ published }) };
  expect(findingsOf(claimAfterSource, given)).toEqual([]);
});

it("compares the claim with the sources that state it, and ignores expectations", () => {
  const sources = {
    "sources/report": source({ published: "2020" }),
    "sources/old": source({ published: "2010" }),
  };
  const evidence = [
    { source: "report", stance: "states" },
    { source: "old", stance: "supports" },
  ] as const;
  const of = (fields: object): unknown =>
    findingsOf(claimAfterSource, {
      ...sources,
      "claims/a": claim({ when: "2019", evidence, ...fields }),
    });
  expect(of({})).toEqual([]);
  expect(of({ when: "2021" })).toEqual(LATE);
  expect(of({ when: "2021", mode: "plan" })).toEqual(LATE);
  expect(of({ when: "2021", mode: "expectation" })).toEqual([]);
});

it("follows a source that moved", () => {
  const given = {
    "claims/a": claim({ when: "2019" }),
    "sources/report": { kind: "moved", to: "renamed" },
    "sources/renamed": source({ published: "2018" }),
  } as const;
  expect(findingsOf(claimAfterSource, given)).toEqual(LATE);
});

it.each(["plan", "expectation"] as const)("accepts a span that ends after the source, in mode %s", (mode) => {
  const given = {
    "claims/a": claim({ mode, when: "2017/2027" }),
    "sources/report": source({ published: "2018" }),
  };
  expect(findingsOf(claimAfterSource, given)).toEqual([]);
});

const chain = (...via: string[]): Partial<Parameters<typeof claim>[0]> => ({
  when: "2019-05",
  evidence: [{ source: "report", via, stance: "states" }],
});

it.each([
  ["an undated source known through an earlier one", undefined, ["old"], true],
  ["a source known through an earlier one, of which one is undated", undefined, ["undated", "old"], true],
  ["a late source known through an earlier one", "2020", ["old"], true],
  ["an undated source known through a later one", undefined, ["new"], false],
  ["sources without dates", undefined, ["undated"], false],
  ["a source known through a list that is still being written", undefined, ["list"], false],
])("compares the claim with the whole chain: %s", (_what, published, via, isLate) => {
  const given = {
    "claims/a": claim(chain(...via)),
    "sources/report": source(published === undefined ? {} : { published }),
    "sources/old": source({ published: "2018-11-28" }),
    "sources/new": source({ published: "2020" }),
    "sources/list": source({ published: "2018/.." }),
    "sources/undated": source(),
  };
  expect(findingsOf(claimAfterSource, given)).toEqual(isLate ? LATE : []);
});
