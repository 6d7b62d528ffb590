import type { Quantity } from "@claimwire/schema";
import { TEST_CONFIG } from "@claimwire/testing/feeds";
import { describe, expect, it } from "vitest";
import { numberInWords } from "./number.js";
import { amountInWords, quantityInWords } from "./quantity.js";

describe("numberInWords", () => {
  it.each([
    ["0", "0"],
    ["999", "999"],
    ["2000", "2,000"],
    ["850000", "850,000"],
    ["851374", "851,374"],
    ["1000000", "1 million"],
    ["61000000", "61 million"],
    ["61500000", "61.5 million"],
    ["1234567", "1,234,567"],
    ["1250000000", "1.25 billion"],
    ["1000000000", "1 billion"],
    ["1200000000000", "1.2 trillion"],
    ["5000000000000000", "5,000 trillion"],
    ["-3", "-3"],
    ["1.2", "1.2"],
    ["12345.67", "12,345.67"],
    ["thousands", "thousands"],
  ])("gives %s as %s", (decimal, words) => {
    expect(numberInWords(decimal)).toBe(words);
  });
});

describe("amountInWords", () => {
  const amount = (value: string, unit: string, qualifier: Quantity["qualifier"] = "exact"): string =>
    amountInWords({ value, unit, qualifier }, TEST_CONFIG);

  it.each([
    [amount("61000000", "USD"), "61 million US dollars"],
    [amount("1000000000", "USD", "nearly"), "nearly 1 billion US dollars"],
    [amount("760000000", "CNY"), "760 million yuan"],
    [amount("5000000", "XOF", "about"), "about 5 million XOF"],
    [amount("1", "year"), "1 year"],
    [amount("9", "year"), "9 years"],
    [amount("18", "month", "up-to"), "up to 18 months"],
    [amount("25", "percent", "over"), "more than 25 per cent"],
    [amount("2", "count", "at-least"), "at least 2"],
    [amount("100", "count", "under"), "under 100"],
  ])('gives "%s"', (found, words) => {
    expect(found).toBe(words);
  });
});

it("quantityInWords names what a number counts and what an amount measures", () => {
  expect(
    quantityInWords({ measure: "visits", value: "3", unit: "count", qualifier: "at-least" }, TEST_CONFIG),
  ).toBe("at least 3 visits");
  expect(
    quantityInWords({ measure: "value", value: "61000000", unit: "USD", qualifier: "exact" }, TEST_CONFIG),
  ).toBe("value: 61 million US dollars");
  expect(
    quantityInWords(
      { measure: "population", value: "850000", unit: "count", qualifier: "about" },
      TEST_CONFIG,
    ),
  ).toBe("population: about 850,000");
});
