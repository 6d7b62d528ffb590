import { expect, it } from "vitest";
import { arrow } from "./arrow.js";

it.each([
  ["61 million US dollars", "62 million US dollars", "61 → 62 million US dollars"],
  ["nearly 1 billion US dollars", "about 1 billion US dollars", "nearly 1 → about 1 billion US dollars"],
  ["61 million US dollars", "61 billion US dollars", "61 million → 61 billion US dollars"],
  ["7 per cent", "8 per cent", "7 → 8 per cent"],
  ["1.2 million yuan", "851,374 yuan", "1.2 million → 851,374 yuan"],
  ["1 year", "9 years", "1 year → 9 years"],
  ["at least 3", "3", "at least 3 → 3"],
  ["about 3", "nearly 3", "about 3 → nearly 3"],
  ["5 Hong Kong dollars", "5 US dollars", "5 Hong Kong dollars → 5 US dollars"],
  ["thousands US dollars", "5 US dollars", "thousands US dollars → 5 US dollars"],
  ["2017", "2018", "2017 → 2018"],
])("arrow joins %s and %s", (before, after, shown) => {
  expect(arrow(before, after)).toBe(shown);
});
