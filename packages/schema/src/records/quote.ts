const LONGEST = 80;

// Controls, line separators, lone surrogates, and the marks that reorder or hide text on a terminal.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function escapeUnseen(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** A value from a file as messages quote it: on one line, with what cannot be seen escaped, and not too long. */
export function quote(text: string): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `"${shown.replace(UNSEEN, escapeUnseen)}"`;
}
