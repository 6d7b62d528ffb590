// Everything outside the production `Char` of XML 1.0 (section 2.2), lone surrogates included; and what validators warn
// of although XML allows or merely discourages it: the C1 controls, the noncharacters of every plane, and U+FFFD, which
// only stands where a character was lost.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]|\p{Noncharacter_Code_Point}|\p{Cs}/gu;

// Finds any of them, and surrogate pairs too: a quick test, because nearly every text has none.
const SUSPECT: RegExp =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff]/;

/** Removes the characters that XML forbids or validators warn of. */
export function cleanText(text: string): string {
  return SUSPECT.test(text) ? text.replace(FORBIDDEN, "") : text;
}

// Embeddings and overrides of direction reorder all text after them, and so do isolates that are not closed. Marks of
// direction (U+200E, U+200F) stay: they do not change the text beside them.
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

// A line end or a tab, one of those controls, or a run of spaces. Nearly every line has none.
const UNTIDY = /[\t\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]| {2}/;

/**
 * Clean text of one line that cannot disturb its neighbours: every run of spaces, tabs and line breaks is one space.
 */
export function cleanLine(text: string): string {
  const clean = cleanText(text);
  if (!UNTIDY.test(clean)) return clean.trim();
  return clean
    .replace(DIRECTIONS, "")
    .replace(/[\t\n\r\u2028\u2029]+| {2,}/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}
