/** Letters of the Arabic script that languages and keyboards write in several ways. */
const ARABIC: readonly (readonly [RegExp, string])[] = [
  [/[ىی]/g, "ي"],
  [/ک/g, "ك"],
  [/[ەة]/g, "ه"],
  [/ـ/g, ""],
];

/** Ways to write an amount, each as the statements of claims have it. */
const AMOUNTS: readonly (readonly [RegExp, string])[] = [
  [/(?:us)?\$|\bus dollars?\b/g, " usd "],
  [/¥|\b(?:rmb|cny)\b/g, " yuan "],
  [/(\d)[,\s](?=\d{3}(?!\d))/g, "$1"],
  [/\b(\d+?)0{9}\b|(\d)\s*bn\b/g, "$1$2 billion"],
  [/\b(\d+?)0{6}\b|(\d)\s*(?:m|mn|mio)\b/g, "$1$2 million"],
];

/**
 * A text as the search compares it: without accents and case, so that "bianmin" is "biànmín", with one way to write an
 * amount ("$686 million", "686,000,000 USD") and without a genitive.
 */
export function foldForSearch(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]s\b/g, "");
  return [...ARABIC, ...AMOUNTS].reduce((folded, [from, to]) => folded.replace(from, to), plain);
}

const WORD = /\p{Script=Han}+|\d+\.\d+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/**
 * The words of a folded text for the index. Chinese does not separate words: a run of characters gives each pair of
 * neighbours, and its last character alone, so that a query finds any part of a name.
 */
export function wordsToIndex(folded: string): string[] {
  return words(folded).flatMap((word) => (isHan(word) ? [...pairsOf(word), word.slice(-1)] : [word]));
}

/** The words of a folded query, all of which a record must have. */
export function wordsToFind(folded: string): string[] {
  return words(folded).flatMap((word) => (isHan(word) && word.length > 1 ? pairsOf(word) : [word]));
}

function words(folded: string): string[] {
  return folded.match(WORD) ?? [];
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}

function pairsOf(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, place) => run.slice(place, place + 2));
}
