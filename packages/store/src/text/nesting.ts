/** More levels than any record has. */
const DEEPEST = 500;

/**
 * Whether brackets and indents could nest so deep that `yaml`, which parses by recursion and has no limit of its own,
 * would run out of stack; V8 may then end the whole process. Counts more levels than there can be, never fewer.
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
