import { expect, it } from "vitest";
import type { Quantity } from "../../records/record.js";
import { claim, findingsOf } from "../../test-support/findings-of.js";
import { unitUnfit } from "./unit-unfit.js";

type Measure = Quantity["measure"];

function find(measure: Measure, unit: string): unknown {
  const quantities = [{ measure, value: "9", unit, qualifier: "exact" }] as const;
  return findingsOf(unitUnfit, { "claims/a": claim({ quantities }) });
}

it.each<[Measure, string]>([
  ["value", "percent"],
  ["value", "count"],
  ["revenue", "percent"],
  ["term", "count"],
  ["cameras", "month"],
  ["cameras", "USD"],
  ["term", "CNY"],
  ["share", "count"],
])("refuses %s in %s", (measure, unit) => {
  expect(find(measure, unit)).toEqual([["UNIT_UNFIT", "claims/a quantities/0/unit"]]);
});

it.each<[Measure, string]>([
  ["value", "USD"],
  ["revenue", "EUR"],
  ["term", "year"],
  ["term", "month"],
  ["cameras", "count"],
  ["share", "percent"],
])("takes %s in %s", (measure, unit) => {
  expect(find(measure, unit)).toEqual([]);
});
