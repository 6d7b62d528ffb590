import { normaliseWords } from "./normalise-words.js";
import type { Claim } from "./record.js";

const known = new WeakMap<Claim, readonly string[]>();

/** The words of a claim's statement. Several rules ask for them, and taking them apart is most of their work. */
export function statementWords(claim: Claim): readonly string[] {
  const earlier = known.get(claim);
  if (earlier) return earlier;
  const words = normaliseWords(claim.statement);
  known.set(claim, words);
  return words;
}
