/** A line of plain text, or a block of HTML. White space is folded, and no line is empty. */
export interface SavedLine {
  readonly text: string;
  /** Whether HTML marks it as a heading; always false in plain text. */
  readonly isHeading: boolean;
  /** The absolute http(s) addresses of its links, in order; none in plain text. */
  readonly links: readonly string[];
}

/** Folds white space as a browser does. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
