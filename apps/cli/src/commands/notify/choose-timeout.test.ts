import { expect, it } from "vitest";
import { chooseTimeout } from "./choose-timeout.js";

it.each([
  [1, 61],
  [33, 93],
  [1_400, 1_460],
  [3_540, 3_600],
  [100_000, 3_600],
])("chooseTimeout gives %i requests %i seconds", (requests, seconds) => {
  expect(chooseTimeout(requests)).toBe(seconds);
});
