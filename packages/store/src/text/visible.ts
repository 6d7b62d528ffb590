// Controls, signs that turn the direction of writing, and what some programs take for a line break.
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

/** Makes a text safe to print: what a terminal would obey becomes `\u{…}`. Line feeds and tabs stay. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (found) => `\\u{${found.charCodeAt(0).toString(16)}}`);
}
