import { expect, it } from "vitest";
import { parseRecord } from "../../parse/parse-record.js";
import type { Claim, Quantity } from "../../records/record.js";
import { claim, findingsOf } from "../../test-support/findings-of.js";
import { contradictionCompatible } from "./contradiction-compatible.js";

const killed = (qualifier: Quantity["qualifier"], value: string): Quantity => ({
  measure: "people-killed",
  value,
  unit: "count",
  qualifier,
});
const of = (...quantities: Quantity[]): Partial<Claim> => ({ quantities });

function contradict(a: Partial<Claim>, b: Partial<Claim>): unknown {
  return findingsOf(contradictionCompatible, {
    "claims/a": claim({ ...a, relations: [{ type: "contradicts", claim: "b" }] }),
    "claims/b": claim(b),
  });
}

it.each([
  ["at-least 100, exact 2000", of(killed("at-least", "100")), of(killed("exact", "2000"))],
  ["over 100, over 2000", of(killed("over", "100")), of(killed("over", "2000"))],
  ["up-to 100, at-least 100", of(killed("up-to", "100")), of(killed("at-least", "100"))],
  ["under 100, nearly 100", of(killed("under", "100")), of(killed("nearly", "100"))],
  ["about 96, exact 96", of(killed("about", "96")), of(killed("exact", "96"))],
  ["about 850000, exact 851374", of(killed("about", "850000")), of(killed("exact", "851374"))],
  ["about 100, exact 95", of(killed("about", "100")), of(killed("exact", "95"))],
  ["nearly 100, exact 96", of(killed("nearly", "100")), of(killed("exact", "96"))],
  ["about 100, nearly 110", of(killed("about", "100")), of(killed("nearly", "110"))],
  ["about -100, exact -104", of(killed("about", "-100")), of(killed("exact", "-104"))],
])("warns of amounts that can both be true: %s", (_what, a, b) => {
  expect(contradict(a, b)).toEqual([["CONTRADICTION_COMPATIBLE", "claims/a relations/0/type"]]);
});

const staff: Quantity = { measure: "staff", value: "9", unit: "count", qualifier: "exact" };

it.each([
  ["exact 96, at-least 100", of(killed("exact", "96")), of(killed("at-least", "100"))],
  ["exact 96, exact 2000", of(killed("exact", "96")), of(killed("exact", "2000"))],
  ["under 100, at-least 100", of(killed("under", "100")), of(killed("at-least", "100"))],
  ["over 100, up-to 100", of(killed("over", "100")), of(killed("up-to", "100"))],
  ["about 100, exact 94", of(killed("about", "100")), of(killed("exact", "94"))],
  ["nearly 100, exact 100", of(killed("nearly", "100")), of(killed("exact", "100"))],
  ["nearly 100, exact 90", of(killed("nearly", "100")), of(killed("exact", "90"))],
  ["nearly 100, at-least 100", of(killed("nearly", "100")), of(killed("at-least", "100"))],
  ["no amount on one side", of(killed("exact", "96")), {}],
  ["other measures", of(killed("exact", "9")), of(staff)],
  ["one amount that excludes another", of(staff, killed("exact", "9")), of(staff, killed("exact", "8"))],
  [
    "other units",
    of({ measure: "value", value: "9", unit: "USD", qualifier: "exact" }),
    of({ measure: "value", value: "9", unit: "CNY", qualifier: "exact" }),
  ],
])("lets a contradiction stand: %s", (_what, a, b) => {
  expect(contradict(a, b)).toEqual([]);
});

it("never sees an amount without a unit: the shape of a claim refuses it", () => {
  const { unit: _, ...unitless } = staff;
  const { findings } = parseRecord("claims/a", { ...claim(), quantities: [unitless] });
  expect(findings[0]?.message).toContain("unit");
  expect(findings.map(({ code, path }) => [code, path])).toEqual([["FIELD_MISSING", ["quantities", 0]]]);
});
