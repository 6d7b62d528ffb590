/** A value of a field in words. A list has one for each of its members, with a `key` that differs. */
export interface Member {
  readonly key: string;
  readonly text: string;
  /** If the label of the member says more than that of its field: "Value" of a quantity. */
  readonly label?: string;
  /** What a sentence calls it, if not its label: "number of visits". */
  readonly name?: string;
  /** If the text only names an address: the address itself. */
  readonly href?: string;
}

/** "value" → "Value". */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
