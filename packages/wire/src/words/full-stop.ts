/** A text that goes on after its last sentence: the full stop of a statement must not stand before a bracket or comma. */
export function withoutFullStop(text: string): string {
  return text.endsWith(".") ? text.slice(0, -1) : text;
}
