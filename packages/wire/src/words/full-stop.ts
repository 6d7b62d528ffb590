/** A text without the full stop at its end: words or a bracket follow it in the same sentence. */
export function withoutFullStop(text: string): string {
  return text.endsWith(".") ? text.slice(0, -1) : text;
}
