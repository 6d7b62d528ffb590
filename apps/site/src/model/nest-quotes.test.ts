import { expect, it } from "vitest";
import { nestQuotes } from "./nest-quotes.js";

it.each([
  ['"They Could Watch": Surveillance', "‘They Could Watch’: Surveillance"],
  ["The “safe” city and “us”", "The ‘safe’ city and ‘us’"],
  ["A 5\" screen, and Dahua's answer", "A 5\" screen, and Dahua's answer"],
  ['A 5" screen by a 7" screen', 'A 5" screen by a 7" screen'],
  ['[Answer to "IPVM"]', '[Answer to "IPVM"]'],
])("nestQuotes makes of %s what stands between quotation marks", (title, nested) => {
  expect(nestQuotes(title)).toBe(nested);
});
