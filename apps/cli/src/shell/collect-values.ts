/** Collects the values of a flag that may be given again, for `option` of commander. */
export function collectValues(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}
