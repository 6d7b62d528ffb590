// Everything outside the production `Char` of XML 1.0 (section 2.2), lone surrogates included, and the C1 controls,
// which it discourages and validators warn of.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

// Finds any of them, and surrogate pairs too. Nearly every text has none, and this tells so at once.
const SUSPECT: RegExp =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/** Text as XML 1.0 can carry it: characters that it forbids are left out, all others stay as they are. */
export function cleanText(text: string): string {
  return SUSPECT.test(text) ? text.replace(FORBIDDEN, "") : text;
}

/** Clean text of one line: every run of spaces, tabs and line breaks is one space. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\t\n\r\u2028\u2029]+| {2,}/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}
