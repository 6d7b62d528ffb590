import { findPassages, normaliseWords } from "@claimwire/schema";
import type { SavedLine } from "../saved-page/saved-line.js";
import type { StandingPassage } from "./passages-in.js";

export interface VerifiedPassage extends StandingPassage {
  /** `moved`: its words stand in the copy, but under another heading than the one it names. */
  readonly state: "found" | "moved" | "orphaned";
  /** The headings under which its words stand, in the order of the copy, as passages name them. */
  readonly under: readonly string[];
}

interface Heading {
  readonly section: string;
  /** The word of the copy at which it begins. */
  readonly start: number;
}

interface Copy {
  readonly words: readonly string[];
  readonly lines: readonly { readonly name: string; readonly start: number; readonly isHeading: boolean }[];
}

const nameOf = (text: string): string => normaliseWords(text).join(" ");

/** Every window of a copy is hashed, so a longer one would take minutes; and no document in one piece is so long. */
export const WORDS_AT_MOST = 500_000;

/** Counts the words of a copy, as passages count them. */
export function countWords(saved: readonly SavedLine[]): number {
  return saved.reduce((sum, { text }) => sum + normaliseWords(text).length, 0);
}

function readCopy(saved: readonly SavedLine[]): Copy {
  const words: string[] = [];
  const lines = saved.map(({ text, isHeading }) => {
    const own = normaliseWords(text);
    const start = words.length;
    for (const word of own) words.push(word);
    return { name: own.join(" "), start, isHeading };
  });
  return { words, lines };
}

/** The lines that are a section's heading. Where HTML marks one as such, a table of contents is none. */
function findHeadings({ lines }: Copy, sections: readonly string[]): Heading[] {
  const headings = sections.flatMap((section) => {
    const wanted = nameOf(section);
    const like = lines.filter(({ name }) => name === wanted);
    const marked = like.filter(({ isHeading }) => isHeading);
    return (marked.length > 0 ? marked : like).map(({ start }): Heading => ({ section, start }));
  });
  return headings.sort((a, b) => a.start - b.start);
}

/**
 * Holds passages against a saved copy of the source in which they stand, word for word. A section begins at a line
 * that is its heading; what stands before the first is under the source's title.
 */
export function verifyPassages(
  passages: readonly StandingPassage[],
  saved: readonly SavedLine[],
  title: string,
): VerifiedPassage[] {
  const copy = readCopy(saved);
  const headings = findHeadings(copy, [...new Set(passages.map(({ passage }) => passage.section))]);
  const sectionAt = (word: number): string =>
    headings.filter(({ start }) => start <= word).at(-1)?.section ?? title;
  const found = findPassages(
    copy.words,
    passages.map(({ passage }) => passage),
  );
  return passages.map((standing, index) => {
    const { passage } = standing;
    const under = [...new Set(found[index]?.map(sectionAt))];
    if (under.length === 0) return { ...standing, state: "orphaned", under };
    const own = nameOf(passage.section);
    const isThere = under.some((section) => nameOf(section) === own);
    return { ...standing, state: isThere ? "found" : "moved", under };
  });
}
