import { expect, it } from "vitest";
import { quote } from "./quote.js";

it.each([
  ["a plain text", "Yarkant 莎车", '"Yarkant 莎车"'],
  ["line breaks and controls", "a\nb\u0000\u001b[1m", '"a\\u{a}b\\u{0}\\u{1b}[1m"'],
  ["marks that turn or hide text", "a\u202eb\u200b\u2066\ufeff", '"a\\u{202e}b\\u{200b}\\u{2066}\\u{feff}"'],
  ["half a surrogate pair", "a\ud83d", '"a\\u{d83d}"'],
  ["a text too long", "x".repeat(81), `"${"x".repeat(80)}…"`],
])("quotes %s", (_what, text, quoted) => {
  expect(quote(text)).toBe(quoted);
});
