import { expect, it } from "vitest";
import type { Claim, Quantity } from "../../records/record.js";
import { claim, findingsOf } from "../../test-support/findings-of.js";
import { quantityRepeated } from "./quantity-repeated.js";

const value = (amount: string, fields: Partial<Quantity> = {}): Quantity => ({
  measure: "value",
  value: amount,
  unit: "USD",
  qualifier: "nearly",
  ...fields,
});
const repeats = (...ids: readonly string[]): Pick<Claim, "relations"> => ({
  relations: ids.map((id) => ({ type: "repeats", claim: id })),
});
const others = {
  "claims/first": claim({ quantities: [value("1000000000")] }),
  "claims/told-again": claim(repeats("first")),
  "claims/moved": { kind: "moved", to: "first" },
} as const;
const find = (fields: Partial<Claim>): unknown =>
  findingsOf(quantityRepeated, { ...others, "claims/a": claim(fields) });

it.each<[what: string, fields: Partial<Claim>]>([
  ["the same figure", { quantities: [value("1000000000")], ...repeats("first") }],
  [
    "it with another qualifier",
    { quantities: [value("1000000000", { qualifier: "about" })], ...repeats("first") },
  ],
  ["it in other digits", { quantities: [value("1000000000.00")], ...repeats("first") }],
  ["it through a claim that told it again", { quantities: [value("1000000000")], ...repeats("told-again") }],
  ["it under an old id", { quantities: [value("1000000000")], ...repeats("moved") }],
])("refuses %s", (_what, fields) => {
  expect(find(fields)).toEqual([["QUANTITY_REPEATED", "claims/a quantities/0"]]);
});

it.each<[what: string, fields: Partial<Claim>]>([
  ["a repetition without a figure", repeats("first")],
  [
    "a figure told more exactly",
    { quantities: [value("1200000000", { qualifier: "over" })], ...repeats("first") },
  ],
  [
    "the same number of another measure",
    { quantities: [value("1000000000", { measure: "funding" })], ...repeats("first") },
  ],
  [
    "the same number in another currency",
    { quantities: [value("1000000000", { unit: "CNY" })], ...repeats("first") },
  ],
  [
    "the same figure of another count",
    { quantities: [value("1000000000")], relations: [{ type: "corroborates", claim: "first" }] },
  ],
  ["a repetition of what is not there", { quantities: [value("1000000000")], ...repeats("nowhere") }],
])("lets %s pass", (_what, fields) => {
  expect(find(fields)).toEqual([]);
});

it("ends where two claims repeat each other", () => {
  const given = {
    "claims/a": claim({ quantities: [value("5")], ...repeats("b") }),
    "claims/b": claim({ quantities: [value("6")], ...repeats("a") }),
  };
  expect(findingsOf(quantityRepeated, given)).toEqual([]);
});
