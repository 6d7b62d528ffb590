/** A number with its qualifier and scale, without a unit, as `amountInWords` prints it. */
const AMOUNT =
  /^(?:(?:about|nearly|up to|under|at least|more than) )?-?\d[\d,.]*(?: (?:million|billion|trillion))?$/;

/** Words without the last ones, which are shared. */
function head(words: readonly string[], shared: number): string {
  return words.slice(0, words.length - shared).join(" ");
}

/**
 * "61 million US dollars" and "62 million US dollars": "was 61, now 62 million US dollars". It drops from the old value
 * only words that both share, and only if both then still begin with a number, so that no value is hidden.
 */
export function wasAndNow(before: string, after: string): string {
  const old = before.split(" ");
  const now = after.split(" ");
  let best = 0;
  for (let shared = 1; old.at(-shared) !== undefined && old.at(-shared) === now.at(-shared); shared += 1) {
    if (AMOUNT.test(head(old, shared)) && AMOUNT.test(head(now, shared))) best = shared;
  }
  return `was ${head(old, best)}, now ${after}`;
}
