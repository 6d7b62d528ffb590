import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseWords } from "./normalise-words.js";

const join = (text: string): string => normaliseWords(text).join(" ");
const anyCharacter = fc.nat(0x10_ffff).map((point) => String.fromCodePoint(point));
const anyText = fc.string({ unit: anyCharacter, maxLength: 40 });

describe("normaliseWords", () => {
  it("takes the short way through ASCII to the same words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", maxLength: 40 }), (text) => {
        // A zero-width space counts for nothing, but is not ASCII.
        expect(normaliseWords(text)).toEqual(normaliseWords(`${text}\u200b`));
      }),
    );
  });

  it.each([
    ["typographic and typewriter quotation marks", "the mayor’s “plan”", 'the mayor\'s "plan"'],
    ["dashes of every length", "2014–2016 — a lull", "2014-2016 - a lull"],
    ["kinds of white space", "twelve\u00a0new\u2009cameras", "twelve\n\tnew  cameras"],
    ["letter case", "City Council", "city COUNCIL"],
    ["composed and decomposed letters", "caf\u00e9", "cafe\u0301"],
    ["ligatures", "o\ufb03ce", "office"],
    ["full-width letters", "\uff2d\uff21\uff23", "mac"],
    ["soft hyphens", "sur\u00adveillance", "surveillance"],
    ["zero-width characters and byte order marks", "\ufeffsur\u200bvei\u2060llance", "surveillance"],
    ["emoji selectors", "\u2714\ufe0f done", "\u2714 done"],
    ["an ellipsis and three points", "and so on\u2026", "and so on..."],
    ["footnote marks", "half done\u00b9\u00b2", "half done"],
    ["trade marks", "Acme\u2122 Lens\u00ae", "Acme Lens"],
    ["brackets", "[sic] (so)", "sic so"],
    ["letter case that leaves the normal form", "J\u030c", "\u01f0"],
    ["a numeral sign that folds to a prime", "a\u0374b", "a\u2032b"],
  ])("treats alike: %s", (_what, one, other) => {
    expect(join(one)).toBe(join(other));
    expect(join(one)).not.toBe("");
  });

  it.each([
    ["a figure and one with a point", "1.2 billion", "12 billion"],
    ["a hyphenated and a solid word", "re-education", "reeducation"],
    ["singular and plural", "camera", "cameras"],
    ["letters with and without marks", "resume", "r\u00e9sum\u00e9"],
    ["the order of words", "camps and police", "police and camps"],
  ])("keeps apart: %s", (_what, one, other) => {
    expect(join(one)).not.toBe(join(other));
  });

  it("makes a word of each Chinese character, so that a line break changes nothing", () => {
    expect(normaliseWords("警务\n站, 3号")).toEqual(["警", "务", "站", "3", "号"]);
  });

  it("keeps the marks of a word, and leaves out those that stand alone", () => {
    expect(normaliseWords("हिन्दी \u0301 x")).toEqual(["हिन्दी", "x"]);
  });

  it("finds the same words in its own result", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normaliseWords(join(text))).toEqual(normaliseWords(text));
      }),
    );
  });

  it("is indifferent to what stands between words", () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { maxLength: 8 });
    const gap = fc.constantFrom(" ", "\n", "\u00a0", "—", "” ", ", ", " [", "] ", "’ ");
    fc.assert(
      fc.property(words, gap, (list, between) => {
        expect(normaliseWords(list.join(between))).toEqual(list);
      }),
    );
  });
});
