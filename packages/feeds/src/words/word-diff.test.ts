import fc from "fast-check";
import { expect, it } from "vitest";
import { changedWords, wordDiff } from "./word-diff.js";
import { gapBefore, wordDiffHtml } from "./word-diff-html.js";

const anyCharacter = fc.nat(0x10_ffff).map((point) => String.fromCodePoint(point));

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
  expect(wordDiff("one two three four", "one two three five six")).toEqual([
    { kind: "same", text: "one two three " },
    { kind: "del", text: "four" },
    { kind: "ins", text: "five six" },
  ]);
});

it("gapBefore keeps apart two runs that would read as one word", () => {
  const parts = wordDiff("worth 61 million dollars", "worth 62 million dollars");
  expect(parts.map((part, i) => gapBefore(part, parts[i - 1]) + part.text).join("")).toBe(
    "worth 61 62 million dollars",
  );
});

it.each([
  ["is hardly ever marketed here", "is rarely even sold here", "hardly ever marketed", "rarely even sold"],
  ["the police platform IJOP tracks people", "the IJOP tracks people", "police platform", ""],
  ["won it, it says", "won it twice, it says", "", "twice"],
  [
    "Dahua makes a first thing that is used in the region for nearly every purpose",
    "Dahua makes a second thing that is used in the region for almost every purpose",
    "first … nearly",
    "second … almost",
  ],
  // Where one side has nothing to say at a place, or hardly anything, the words between are needed.
  [
    "it claimed half of the safe city projects for itself, they say",
    "it claimed responsibility for half of the safe city projects, they say",
    "half of the safe city projects for itself",
    "responsibility for half of the safe city projects",
  ],
  ["a b c d e f g h i", "x b c d e f g h y", "a b c d e f g h i", "x b c d e f g h y"],
  [
    "it says so of all in each of the towns",
    "it says so publicly of all in each of the towns there",
    "",
    "publicly … there",
  ],
])("changedWords of %j and %j are %j and %j", (before, after, was, now) => {
  expect(changedWords(before, after)).toEqual({ was, now });
});

it("changedWords gives none of texts with nothing in common", () => {
  expect(changedWords("one two three", "four five six")).toBeUndefined();
});

it("wordDiff keeps every word of both texts", () => {
  const words = (text: string): string => text.replace(/\s+/g, "");
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }), (before, after) => {
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

it("changedWords keeps two words apart when what stood between them is gone", () => {
  const before = "IPVM criticised the IJOP in public before";
  const after = 'IPVM "called out" the IJOP, a surveillance system in Xinjiang, before';
  expect(changedWords(before, after)?.was).toBe("criticised the IJOP in public");
});
