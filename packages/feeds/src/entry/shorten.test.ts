import fc from "fast-check";
import { expect, it } from "vitest";
import { shorten } from "./shorten.js";

it("cuts at a space", () => {
  expect(shorten("one two three four", 12)).toBe("one two…");
  expect(shorten("one two three four", 18)).toBe("one two three four");
});

it("cuts a long word where it must", () => {
  expect(shorten("x".repeat(50), 10)).toBe(`${"x".repeat(9)}…`);
});

it("counts characters, not code units, and never cuts a joined emoji or a letter with its marks", () => {
  expect(shorten("𝔘".repeat(5), 5)).toBe("𝔘".repeat(5));
  const family = "👩‍👩‍👧‍👦";
  expect(shorten(`${"x".repeat(5)}${family}${"y".repeat(20)}`, 10)).toBe("xxxxx…");
  expect(shorten(`xxxxxxxxe\u0301${"y".repeat(20)}`, 10)).toBe("xxxxxxxx…");
});

it("is never longer than it may be, and is whole text or ends in …", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, max) => {
      const short = shorten(text, max);
      expect([...short].length).toBeLessThanOrEqual(max);
      expect(short === text || short.endsWith("…")).toBe(true);
    }),
  );
});
