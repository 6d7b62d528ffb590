/** A line of a saved page: of plain text, or a block of HTML. White space is folded, and no line is empty. */
export interface SavedLine {
  readonly text: string;
  /** Whether HTML marks it as a heading; plain text marks none. */
  readonly isHeading: boolean;
  /** Where the links of the line lead, whole and http(s), in their order; plain text has none. */
  readonly links: readonly string[];
}

/** Folds white space as a browser does. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
