import { expect, it } from "vitest";
import { claim, findingsOf, source } from "../test-support/findings-of.js";
import { claimsFollowTheTimes } from "./claims-follow-the-times.js";

const LATE = [["CLAIM_AFTER_SOURCE", "claims/a when"]];

it.each([
  ["a day after", "2018-11-29", "2018-11-28"],
  ["a month after", "2018-12", "2018-11-28"],
  ["a span that begins after", "2019/2020", "2018"],
  ["a season after", "2019-21", "2018-12"],
])("refuses a claim of %s its source", (_what, when, published) => {
  const given = { "claims/a": claim({ when }), "sources/report": source({ published }) };
  expect(findingsOf(claimsFollowTheTimes, given)).toEqual(LATE);
});

it.each([
  ["the same day", "2018-11-28", "2018-11-28"],
  ["a year in which both can be", "2018", "2018-11-28"],
  ["a span that is still open", "2017/..", "2018-11-28"],
  ["a span that began before", "2017/2027", "2018-11-28"],
  ["a month of a source known by its year", "2018-12", "2018"],
  ["a time before nobody knows what", "../2018", "2017"],
  ["a source that goes on being written", "2019", "2018/.."],
])("lets %s pass", (_what, when, published) => {
  const given = { "claims/a": claim({ when }), "sources/report": source({ published }) };
  expect(findingsOf(claimsFollowTheTimes, given)).toEqual([]);
});

it("looks at the sources that state the claim, and not at what is expected", () => {
  const sources = {
    "sources/report": source({ published: "2020" }),
    "sources/old": source({ published: "2010" }),
  };
  const evidence = [
    { source: "report", stance: "states" },
    { source: "old", stance: "supports" },
  ] as const;
  const of = (fields: object): unknown =>
    findingsOf(claimsFollowTheTimes, {
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
  expect(findingsOf(claimsFollowTheTimes, given)).toEqual(LATE);
});
