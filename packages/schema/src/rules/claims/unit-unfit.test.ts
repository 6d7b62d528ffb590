import { expect, it } from "vitest";
import { MEASURES } from "../../records/codes.js";
import type { Quantity } from "../../records/record.js";
import { claim, findingsOf } from "../../test-support/findings-of.js";
import { SORT_OF_MEASURE } from "./unit-sorts.js";
import { unitUnfit } from "./unit-unfit.js";

type Measure = Quantity["measure"];

function find(measure: Measure, unit: string): unknown {
  const quantities = [{ measure, value: "9", unit, qualifier: "exact" }] as const;
  return findingsOf(unitUnfit, { "claims/a": claim({ quantities }) });
}

it.each<[Measure, string]>([
  ["value", "percent"],
  ["value", "count"],
  ["funding", "year"],
  ["revenue", "percent"],
  ["term", "count"],
  ["term-operation", "CNY"],
  ["people-killed", "USD"],
  ["people-detained", "percent"],
  ["cameras", "month"],
  ["share", "count"],
])("refuses %s in %s", (measure, unit) => {
  expect(find(measure, unit)).toEqual([["UNIT_UNFIT", "claims/a quantities/0/unit"]]);
});

it.each<[Measure, string]>([
  ["value", "USD"],
  ["funding", "CNY"],
  ["revenue", "EUR"],
  ["term", "year"],
  ["term-construction", "month"],
  ["people-killed", "count"],
  ["population", "count"],
  ["share", "percent"],
])("takes %s in %s", (measure, unit) => {
  expect(find(measure, unit)).toEqual([]);
});

it("has a sort of unit for every measure, in their order", () => {
  expect(Object.keys(SORT_OF_MEASURE)).toEqual(Object.keys(MEASURES));
});
