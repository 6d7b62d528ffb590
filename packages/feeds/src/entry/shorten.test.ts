import fc from "fast-check";
import { expect, it } from "vitest";
import { shorten } from "./shorten.js";

it("shorten cuts at a space", () => {
  expect(shorten("one two three four", 12)).toBe("one two…");
  expect(shorten("one two three four", 18)).toBe("one two three four");
});

it("shorten cuts inside a word that is too long", () => {
  expect(shorten("x".repeat(50), 10)).toBe(`${"x".repeat(9)}…`);
});

it("shorten counts characters, not code units, and never cuts a joined emoji or a letter with its marks", () => {
  expect(shorten("𝔘".repeat(5), 5)).toBe("𝔘".repeat(5));
  const family = "👩‍👩‍👧‍👦";
  expect(shorten(`${"x".repeat(5)}${family}${"y".repeat(20)}`, 10)).toBe("xxxxx…");
  expect(shorten(`xxxxxxxxe\u0301${"y".repeat(20)}`, 10)).toBe("xxxxxxxx…");
});

it("shorten never exceeds the limit, and returns the whole text or ends in …", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, max) => {
      const short = shorten(text, max);
      expect([...short].length).toBeLessThanOrEqual(max);
      expect(short === text || short.endsWith("…")).toBe(true);
    }),
  );
});
