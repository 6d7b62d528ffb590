/** Markup as text: it stands in other markup as it is, where any other text is escaped. */
export class MarkupText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}
