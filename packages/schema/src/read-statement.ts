import type { IndexedDataset } from "./index-dataset.js";
import { normaliseWords } from "./normalise-words.js";
import { oncePerDataset } from "./once-per-dataset.js";
import type { Claim } from "./record.js";

/** A statement taken apart. */
export interface Statement {
  readonly words: readonly string[];
  /** The words with a space before and after each, so that ` a name ` is found as whole words. */
  readonly spaced: string;
}

const statementsIn = oncePerDataset(() => new Map<Claim, Statement>());

/** A text as words with a space before and after each. */
export function spaceWords(words: readonly string[]): string {
  return ` ${words.join(" ")} `;
}

/** The statement of a claim. Several rules ask for it, and taking it apart is most of their work. */
export function readStatement(dataset: IndexedDataset, claim: Claim): Statement {
  const known = statementsIn(dataset);
  const earlier = known.get(claim);
  if (earlier !== undefined) return earlier;
  const words = normaliseWords(claim.statement);
  const statement = { words, spaced: spaceWords(words) };
  known.set(claim, statement);
  return statement;
}
