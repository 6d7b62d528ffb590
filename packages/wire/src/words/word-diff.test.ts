import fc from "fast-check";
import { expect, it } from "vitest";
import { wordDiffHtml } from "../bodies/alteration-html.js";
import { wordDiff } from "./word-diff.js";

it("marks the words that were struck out and put in", () => {
  expect(String(wordDiffHtml("worth 61 million dollars", "worth 62 million dollars"))).toBe(
    "worth <del>61</del> <ins>62</ins> million dollars",
  );
});

it("escapes what it compares", () => {
  expect(String(wordDiffHtml("<b>a</b> & b", "<b>a</b> & c"))).toBe(
    "&lt;b&gt;a&lt;/b&gt; &amp; <del>b</del> <ins>c</ins>",
  );
});

it("shows two texts whole when they have little in common", () => {
  const before = Array.from({ length: 1500 }, (_, i) => `a${i}`).join(" ");
  const after = Array.from({ length: 1500 }, (_, i) => `b${i}`).join(" ");
  expect(wordDiff(before, after)).toEqual([
    { kind: "del", text: before },
    { kind: "ins", text: after },
  ]);
});

it("loses no word of either text", () => {
  const words = (text: string): string => text.replace(/\s+/g, "");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
      const parts = wordDiff(before, after);
      const side = (other: string): string =>
        words(
          parts
            .filter(({ kind }) => kind !== other)
            .map(({ text }) => text)
            .join(""),
        );
      expect(side("ins")).toBe(words(before));
      expect(side("del")).toBe(words(after));
    }),
  );
});
