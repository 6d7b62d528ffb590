/** A stretch of a line that is, or is not, one link. */
export interface LinePart {
  readonly text: string;
  /** The link that the text is; `address` is absolute and http(s), or undefined when the page does not tell it. */
  readonly link?: { readonly address: string | undefined };
}

/** A line of plain text, or a block of HTML. White space is folded, and no line is empty. */
export interface SavedLine {
  readonly text: string;
  /** Whether HTML marks it as a heading; always false in plain text. */
  readonly isHeading: boolean;
  /** The stretches of the line, in order, with white space as in the file; one in plain text. */
  readonly parts: readonly LinePart[];
}

/** Folds white space as a browser does. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
