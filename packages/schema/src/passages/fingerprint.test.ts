import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPassage, findPassages, fingerprint } from "./fingerprint.js";
import { normaliseWords } from "./normalise-words.js";

interface Vector {
  readonly what: string;
  readonly text: string;
  readonly normalised: string;
  readonly words: number;
  readonly sha256: string;
}

const page = readFileSync(new URL("../../../../docs/passages.md", import.meta.url), "utf8");
const vectors = JSON.parse(/```json\n(\[[\s\S]*?\])\n```/.exec(page)?.[1] ?? "[]") as Vector[];

/** A text of our own, with a sentence that stands in it twice. */
const COPY = `Harbour lights
The harbour board ordered forty lamps in May. The lamps came late.
Delays
“The lamps came late,” the board’s chair said – eleven weeks late, by her count.`;
const words = normaliseWords(COPY);

describe("the vectors of docs/passages.md", () => {
  it("are there", () => expect(vectors.map(({ what }) => what)).toContain("plain words"));

  it.each(vectors)("$what", ({ text, normalised, words, sha256 }) => {
    expect(normaliseWords(text).join(" ")).toBe(normalised);
    expect(fingerprint(text)).toEqual({ words, sha256 });
  });
});

describe("findPassage", () => {
  it("finds a passage again whatever its quotation marks, dashes and line breaks", () => {
    const quote = "the board's chair said -- eleven\nweeks late, by her count";
    expect(findPassage(words, fingerprint(quote))).toEqual([19]);
    expect(words.slice(19, 22)).toEqual(["the", "board", "s"]);
  });

  it("tells every place when the words stand there more than once", () => {
    expect(findPassage(words, fingerprint("The lamps came late"))).toEqual([10, 15]);
  });

  it.each([
    ["one letter is another", "The harbour board ordered forty lamps in Mai"],
    ["a word is missing", "The harbour board ordered lamps in May"],
    ["a word is added", "The harbour board ordered forty new lamps in May"],
    ["words are swapped", "The board harbour ordered forty lamps in May"],
    ["it is longer than the copy", `${COPY} and more`],
    ["it has no words", "…"],
  ])("finds nothing when %s", (_what, quote) => {
    expect(findPassage(words, fingerprint(quote))).toEqual([]);
  });

  it("finds many at once as it finds each", () => {
    const made = ["The lamps came late", "forty lamps", "ordered forty", "lamps in Mai", "…"].map(
      fingerprint,
    );
    expect(findPassages(words, made)).toEqual(made.map((one) => findPassage(words, one)));
    expect(findPassages(words, made)).toEqual([[10, 15], [6], [5], [], []]);
    expect(findPassages([], made)).toEqual([[], [], [], [], []]);
  });

  it("does not take the right hash with a wrong number of words", () => {
    const { sha256 } = fingerprint("ordered forty lamps");
    expect(findPassage(words, { words: 4, sha256 })).toEqual([]);
  });

  it("finds any run of words of any text where it stands, and nowhere else", () => {
    const text = fc.array(fc.constantFrom("lamp", "été", "警", "42", "s"), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (list, a, b) => {
        const from = a % list.length;
        const run = list.slice(from, from + 1 + (b % (list.length - from)));
        const expected = list.flatMap((_, i) => (run.every((word, k) => list[i + k] === word) ? [i] : []));
        expect(findPassage(list, fingerprint(run.join(" ")))).toEqual(expected);
      }),
    );
  });
});
