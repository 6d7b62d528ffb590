import { normaliseWords } from "@claimwire/schema";

/** Words that are too frequent to tell titles apart. */
const STOP_WORDS = new Set("a an and as at by for from in is of on or s that the to with".split(" "));

const wordsOf = (title: string): Set<string> =>
  new Set(normaliseWords(title).filter((word) => !STOP_WORDS.has(word)));

/** Whether two titles may be an old and a new title of one report: they share half of the shorter one's words or more. */
export function isSimilarTitle(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(a.size, b.size);
}
