import { findPassages, normaliseWords } from "@claimwire/schema";
import type { SavedLine } from "../../saved-page/saved-line.js";
import type { LocatedPassage } from "./list-passages.js";

export interface MatchedPassage extends LocatedPassage {
  /** `moved`: the words are in the copy, but under another heading than the passage names. */
  readonly state: "found" | "moved" | "orphaned";
  /** The headings under which the words are, in the order of the copy, spelt as in the passages. */
  readonly under: readonly string[];
}

interface Heading {
  readonly section: string;
  /** The index of its first word in the copy. */
  readonly start: number;
}

interface SavedCopy {
  readonly words: readonly string[];
  readonly lines: readonly { readonly name: string; readonly start: number; readonly isHeading: boolean }[];
}

const normaliseHeading = (text: string): string => normaliseWords(text).join(" ");

/** Every window of words is hashed, so a longer copy would take minutes. */
export const MAX_WORDS = 500_000;

/** Counts the words of a copy in the way of `normaliseWords`. */
export function countWords(saved: readonly SavedLine[]): number {
  return saved.reduce((sum, { text }) => sum + normaliseWords(text).length, 0);
}

function readCopy(saved: readonly SavedLine[]): SavedCopy {
  const words: string[] = [];
  const lines = saved.map(({ text, isHeading }) => {
    const own = normaliseWords(text);
    const start = words.length;
    for (const word of own) words.push(word);
    return { name: own.join(" "), start, isHeading };
  });
  return { words, lines };
}

/** Finds the headings of sections. If HTML marks one of the lines as a heading, unmarked ones do not count. */
function findHeadings({ lines }: SavedCopy, sections: readonly string[]): Heading[] {
  const headings = sections.flatMap((section) => {
    const wanted = normaliseHeading(section);
    const like = lines.filter(({ name }) => name === wanted);
    const marked = like.filter(({ isHeading }) => isHeading);
    return (marked.length > 0 ? marked : like).map(({ start }): Heading => ({ section, start }));
  });
  return headings.sort((a, b) => a.start - b.start);
}

/**
 * Compares passages with a saved copy of their source, word for word. A section begins at its heading; text before the
 * first heading belongs to the source's title.
 */
export function matchPassages(
  passages: readonly LocatedPassage[],
  saved: readonly SavedLine[],
  title: string,
): MatchedPassage[] {
  const copy = readCopy(saved);
  const headings = findHeadings(copy, [...new Set(passages.map(({ passage }) => passage.section))]);
  const sectionAt = (word: number): string =>
    headings.filter(({ start }) => start <= word).at(-1)?.section ?? title;
  const found = findPassages(
    copy.words,
    passages.map(({ passage }) => passage),
  );
  return passages.map((located, index) => {
    const { passage } = located;
    const under = [...new Set(found[index]?.map(sectionAt))];
    if (under.length === 0) return { ...located, state: "orphaned", under };
    const own = normaliseHeading(passage.section);
    const isUnderOwn = under.some((section) => normaliseHeading(section) === own);
    return { ...located, state: isUnderOwn ? "found" : "moved", under };
  });
}
