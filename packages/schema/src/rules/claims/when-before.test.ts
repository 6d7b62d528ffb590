import { expect, it } from "vitest";
import type { Claim } from "../../records/record.js";
import { claim, findingsOf } from "../../test-support/findings-of.js";
import { whenBefore } from "./when-before.js";

const find = (fields: Partial<Claim>): unknown => findingsOf(whenBefore, { "claims/a": claim(fields) });

it.each<[what: string, fields: Partial<Claim>]>([
  ["a fact", { when: "../2018-11-28" }],
  ["a plan", { when: "../2018-11", mode: "plan" }],
  ["an opinion", { when: "../2018", mode: "opinion" }],
  ["what a document lists", { when: "../2018", mode: "listed" }],
])("warns of %s that is so for all the time before", (_what, fields) => {
  expect(find(fields)).toEqual([["WHEN_BEFORE", "claims/a when"]]);
});

it.each<[what: string, fields: Partial<Claim>]>([
  ["what was never so", { when: "../2018-11-28", mode: "negative" }],
  ["what was not found in all that time", { when: "../2018-11-28", mode: "non-finding" }],
  ["what was so by a day", { when: "/2018-10" }],
  ["what goes on", { when: "2022-02-14/.." }],
  ["what ended at a time that is not known", { when: "2016/" }],
  ["what was so from a year to a month", { when: "2016/2018-04" }],
  ["no time", {}],
])("lets %s pass", (_what, fields) => {
  expect(find(fields)).toEqual([]);
});
