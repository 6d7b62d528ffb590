import { expect, it } from "vitest";
import { wasAndNow } from "./was-and-now.js";

it.each([
  ["61 million US dollars", "62 million US dollars", "was 61, now 62 million US dollars"],
  [
    "nearly 1 billion US dollars",
    "about 1 billion US dollars",
    "was nearly 1, now about 1 billion US dollars",
  ],
  ["61 million US dollars", "61 billion US dollars", "was 61 million, now 61 billion US dollars"],
  ["7 per cent", "8 per cent", "was 7, now 8 per cent"],
  ["1.2 million yuan", "851,374 yuan", "was 1.2 million, now 851,374 yuan"],
  ["1 year", "9 years", "was 1 year, now 9 years"],
  ["at least 3", "3", "was at least 3, now 3"],
  ["about 3", "nearly 3", "was about 3, now nearly 3"],
  ["5 Hong Kong dollars", "5 US dollars", "was 5 Hong Kong dollars, now 5 US dollars"],
  ["thousands US dollars", "5 US dollars", "was thousands US dollars, now 5 US dollars"],
  ["2017", "2018", "was 2017, now 2018"],
])("wasAndNow joins %s and %s", (before, after, shown) => {
  expect(wasAndNow(before, after)).toBe(shown);
});
