/** Scripts that are written without spaces, whose characters are found wherever they stand. */
const UNSPACED = /[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

/** Single letters with dots between them, as of U.S. and D.C. */
const DOTTED = /(^|[^\p{L}\p{M}\p{N}])((?:\p{L}\.)+\p{L})(?!\p{L})/gu;

const HAN = /[\u4e00-\u9fff]/g;

/** By traditional Chinese character or variant, the simplified one for which it stands in a name. */
export type HanForms = Readonly<Record<string, string>>;

/**
 * A text with all that two ways to write the same may differ in taken away: letter case, accents, width, ligatures,
 * traditional characters, the dots of abbreviations, punctuation and white space. Words are parted by single spaces, and
 * so is each character of a script without spaces.
 */
export function foldText(text: string, forms: HanForms = {}): string {
  const letters = text
    .normalize("NFKD")
    .toLowerCase()
    // Accents of Latin, Greek and Cyrillic; marks of other scripts are letters of their words.
    .replace(/[\u0300-\u036f\p{Cf}]/gu, "")
    .normalize("NFC")
    .replace(DOTTED, (_, before: string, word: string) => before + word.replaceAll(".", ""))
    .replace(HAN, (character) => forms[character] ?? character);
  const words = letters.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words
    .flatMap((word) => (UNSPACED.test(word) ? word.split(new RegExp(`(${UNSPACED.source})`, "u")) : [word]))
    .filter((word) => word !== "")
    .join(" ");
}
