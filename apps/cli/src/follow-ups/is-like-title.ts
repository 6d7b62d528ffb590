import { normaliseWords } from "@claimwire/schema";

/** Words that stand in every other title. */
const LITTLE = new Set("a an and as at by for from in is of on or s that the to with".split(" "));

const wordsOf = (title: string): Set<string> =>
  new Set(normaliseWords(title).filter((word) => !LITTLE.has(word)));

/**
 * Whether two titles of one day may well be one report's, before and after it was given another: at least half of the
 * words of the shorter stand in the other.
 */
export function isLikeTitle(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(a.size, b.size);
}
