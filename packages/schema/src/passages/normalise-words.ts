/** Soft hyphens, zero-width and direction marks, and variation selectors: they are no part of a text. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;

/** Superscript digits (footnotes, units) and trade marks, which NFKC would melt into the word: "built¹" to "built1". */
const HANGING = /[\u00B2\u00B3\u00B9\u2070\u2074-\u2079\u2120\u2122]/gu;

/** Letters by category that stand for an apostrophe or a prime. */
const APOSTROPHES = /[\u02B9-\u02BD]/gu;

/** Scripts that are written without spaces: each character is a word, so that a line break inside changes nothing. */
const UNSPACED =
  /[\u3005-\u3007\u3040-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/gu;

/** A letter or a digit, and the letters, marks and digits that follow it. Everything else parts words. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** All that English without typographic marks is made of. None of the steps but lower case touches it. */
const NOT_ASCII = /[^ -~\t\n\r]/;
const ASCII_WORD = /[a-z0-9]+/g;

/**
 * Reduces a text to its words, so that two copies of a document agree whatever their quotation marks, dashes, spaces,
 * line breaks, letter case and ligatures. The rule is written down in docs/passages.md; it must never change, or
 * every fingerprint made so far is lost.
 */
export function normaliseWords(text: string): string[] {
  if (!NOT_ASCII.test(text)) return text.toLowerCase().match(ASCII_WORD) ?? [];
  const folded = text
    .replace(INVISIBLE, "")
    .replace(HANGING, " ")
    .normalize("NFKC")
    .toLowerCase()
    // Lower case can take a text out of the form again (J + caron).
    .normalize("NFKC")
    .replace(APOSTROPHES, " ")
    .replace(UNSPACED, " $& ");
  return folded.match(WORD) ?? [];
}
