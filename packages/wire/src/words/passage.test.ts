import { expect, it } from "vitest";
import { passagesInWords } from "./passage.js";

it("passagesInWords names each heading once, with the numbers of words", () => {
  const passage = (section: string, words: number) => ({
    section,
    words,
    sha256: `${words}`.repeat(64).slice(0, 64),
  });
  expect(passagesInWords([passage("A", 31), passage("B", 1), passage("A", 12)])).toEqual([
    "under “A” (31 and 12 words)",
    "under “B” (1 word)",
  ]);
  expect(passagesInWords([])).toEqual([]);
});
