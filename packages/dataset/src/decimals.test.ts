import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decimal } from "./brands.js";
import { amountIn, compareDecimals, isDecimal } from "./decimals.js";
import type { Claim } from "./record-types.js";

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 0n, max: 10n ** 6n - 1n }))
  .map(([minus, whole, part]) => `${minus ? "-" : ""}${whole}.${String(part).padStart(6, "0")}` as Decimal);

/** A number of six decimals as a whole number of millionths. */
function millionths(text: string): bigint {
  return BigInt(text.replace(".", ""));
}

function claimWith(quantities: Claim["quantities"]): Claim {
  return { quantities } as Claim;
}

const quantity = (measure: string, value: string, unit: string) =>
  ({ measure, value, unit, qualifier: "exact" }) as NonNullable<Claim["quantities"]>[number];

describe("compareDecimals", () => {
  it("orders whole numbers of any size", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const difference = millionths(a) - millionths(b);
        expect(Math.sign(compareDecimals(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });

  it.each([
    ["1.20", "1.2", 0],
    ["-0.0", "0", 0],
    ["9", "10", -1],
    ["-9", "-10", 1],
    ["0.1", "0.09", 1],
  ])("compares %s with %s", (a, b, wanted) => {
    expect(compareDecimals(a as Decimal, b as Decimal)).toBe(wanted);
  });
});

it("compareDecimals goes on comparing numbers, which JavaScript lets through, and refuses those that have no decimal form", () => {
  expect([compareDecimals(5 as never, 10 as never), compareDecimals("10" as Decimal, 9.5 as never)]).toEqual([
    -1, 1,
  ]);
  expect(() => compareDecimals(1e21 as never, 2 as never)).toThrow(RangeError);
});

it.each(["", "1,000", "1e3", ".5", "5.", "+1", "NaN"])("isDecimal refuses %j", (text) => {
  expect(isDecimal(text)).toBe(false);
});

describe("amountIn", () => {
  const claim = claimWith([
    quantity("funding", "290000000", "USD"),
    quantity("value", "61000000.5", "USD"),
    quantity("term", "10", "year"),
  ]);

  it("gives the greatest figure in the unit", () => {
    expect(amountIn(claim, "USD")).toBe(290_000_000);
  });

  it("gives the figure of the measure that is asked for", () => {
    expect(amountIn(claim, "USD", "value")).toBe(61_000_000.5);
  });

  it("converts nothing", () => {
    expect(amountIn(claim, "CNY")).toBeUndefined();
    expect(amountIn(claimWith(undefined), "USD")).toBeUndefined();
  });
});
