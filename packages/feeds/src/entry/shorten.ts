/**
 * A text of at most `max` characters (code points): cut at the last space before that, with "…" in place of the rest.
 * A joined emoji or a letter with its marks is never cut in two.
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const points = [...text.slice(0, max * 2 + 2)];
  if (points.length <= max) return text;
  let end = max - 1;
  while (end > 0 && joins(points[end], points[end - 1])) end -= 1;
  const cut = points.slice(0, end).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > max / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Whether a character belongs to the one before it: a mark, a modifier, or either side of a zero-width joiner. */
function joins(point: string | undefined, before: string | undefined): boolean {
  return point !== undefined && (/[\p{M}\p{Emoji_Modifier}\u200d]/u.test(point) || before === "\u200d");
}
