import { describe, expect, it } from "vitest";
import { findDividedNumbers, findSwallowedWords } from "./lost-words.js";

const NO_BREAK_SPACE = "\u00a0";

function placesOf(text: string): (number | undefined)[][] {
  const issues = [...findSwallowedWords(text, "a.yaml"), ...findDividedNumbers(text, "a.yaml")];
  return issues.map(({ at }) => [at.line, at.column]);
}

describe("words that a comment swallows, and numbers that commas divide", () => {
  it.each([
    ["a number of a docket", "note: see docket #21-232\n", [[1, 18]]],
    ["a member of a list", "notes:\n  - see docket #21-232\n", [[2, 16]]],
    ["a number in braces", "quantities:\n  - { measure: value, value: 61,000, unit: USD }\n", [[2, 30]]],
  ])("are found: %s", (_reason, text, places) => {
    expect(placesOf(text)).toEqual(places);
  });

  it.each([
    ["a comment", "note: see docket # of the FCC\n"],
    ["a text in quotes", 'note: "see docket #21-232"\n'],
    ["a text of several lines", "note: |\n  see docket #21-232\n  { value: 61,000, unit: USD }\n"],
    ["a text with another space", `note: see docket${NO_BREAK_SPACE}#21-232\n`],
  ])("are not taken from %s", (_reason, text) => {
    expect(placesOf(text)).toEqual([]);
  });
});
