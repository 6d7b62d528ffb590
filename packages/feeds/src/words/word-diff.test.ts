import fc from "fast-check";
import { expect, it } from "vitest";
import { wordDiff } from "./word-diff.js";
import { wordDiffHtml } from "./word-diff-html.js";

it("wordDiffHtml marks the words that were deleted and inserted", () => {
  expect(String(wordDiffHtml("worth 61 million dollars", "worth 62 million dollars"))).toBe(
    "worth <del>61</del> <ins>62</ins> million dollars",
  );
});

it("wordDiffHtml escapes the texts", () => {
  expect(String(wordDiffHtml("<b>a</b> & b", "<b>a</b> & c"))).toBe(
    "&lt;b&gt;a&lt;/b&gt; &amp; <del>b</del> <ins>c</ins>",
  );
});

it("wordDiff gives two texts whole when they share few words", () => {
  const before = Array.from({ length: 1500 }, (_, i) => `a${i}`).join(" ");
  const after = Array.from({ length: 1500 }, (_, i) => `b${i}`).join(" ");
  expect(wordDiff(before, after)).toEqual([
    { kind: "del", text: before },
    { kind: "ins", text: after },
  ]);
});

it("wordDiff gives two texts whole when they share less than half of the longer one", () => {
  const before = "[Dahua's report on the third quarter of 2018]";
  const after = "“2018 Third Quarterly Report”";
  expect(wordDiff(before, after)).toEqual([
    { kind: "del", text: before },
    { kind: "ins", text: after },
  ]);
  expect(String(wordDiffHtml("one two three four", "one two three five six"))).toBe(
    "one two three <del>four</del> <ins>five six</ins>",
  );
});

it("wordDiffHtml adds no second space", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<string>("a", "b", "c", "d", "e."), { maxLength: 12 }),
      fc.nat(11),
      (words, at) => {
        const before = words.join(" ");
        const after = words.toSpliced(at, 1, "x", "y").join(" ");
        expect(String(wordDiffHtml(before, after)).replace(/<\/?(?:del|ins)>/g, "")).not.toContain("  ");
      },
    ),
  );
});

it("wordDiff keeps every word of both texts", () => {
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
