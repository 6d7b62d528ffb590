import type { IndexedDataset } from "./index-dataset.js";
import { normaliseWords } from "./normalise-words.js";
import { oncePerDataset } from "./once-per-dataset.js";
import type { Claim } from "./record.js";

const wordsIn = oncePerDataset(() => new Map<Claim, readonly string[]>());

/** The words of a claim's statement. Several rules ask for them, and taking them apart is most of their work. */
export function statementWords(dataset: IndexedDataset, claim: Claim): readonly string[] {
  const known = wordsIn(dataset);
  const earlier = known.get(claim);
  if (earlier) return earlier;
  const words = normaliseWords(claim.statement);
  known.set(claim, words);
  return words;
}
