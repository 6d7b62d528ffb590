/** More levels than any record needs. */
const DEEPEST = 500;

/**
 * Whether a text may nest too deep for `yaml`, which parses by recursion without a limit: when the stack overflows, V8
 * may end the process. Counts brackets and indents, so it may count more levels than there are, never fewer.
 */
export function nestsTooDeep(text: string): boolean {
  let brackets = 0;
  for (const character of text) if (character === "[" || character === "{") brackets += 1;
  if (brackets > DEEPEST) return true;
  return text.split("\n").some((line) => {
    // Each space can open one mapping and, with a dash below it, one list; "- - -" opens one list a dash.
    const [indent] = /^[ \-?:]*/.exec(line) ?? [""];
    return brackets + 2 * indent.length > DEEPEST;
  });
}
