import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { oncePerDataset } from "../../dataset/once-per-dataset.js";
import { normaliseWords } from "../../passages/normalise-words.js";
import type { Claim } from "../../records/record.js";

const lastIn = oncePerDataset((): { claim?: Claim; words: readonly string[] } => ({ words: [] }));

/**
 * The words of a claim's statement. Several rules in a row ask for the same claim, so the last answer is kept. To keep
 * the words of all claims would cost more than to split a statement again.
 */
export function statementWords(dataset: IndexedDataset, claim: Claim): readonly string[] {
  const last = lastIn(dataset);
  if (last.claim !== claim) {
    last.claim = claim;
    last.words = normaliseWords(claim.statement);
  }
  return last.words;
}
