/** A value of a field as people read it. A list has one for each of its members, told apart by `key`. */
export interface Member {
  readonly key: string;
  readonly text: string;
  /** Where the member says better what it is than its field does: "Value" of a quantity. */
  readonly label?: string;
  /** Where the text only names an address: the address itself. */
  readonly href?: string;
}

/** "value" → "Value". */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
