/** A line of a why-note; numbers count from 1. */
export interface Line {
  readonly number: number;
  readonly content: string;
}

/** The lines between the two `---` of a changeset file and those after them; undefined without front matter. */
export function splitNote(text: string): { front: readonly Line[]; body: readonly Line[] } | undefined {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((content, i) => ({ number: i + 1, content }));
  const start = lines.findIndex(({ content }) => content.trim() !== "");
  if (lines[start]?.content.trim() !== "---") return undefined;
  const end = lines.findIndex(({ content }, i) => i > start && content.trim() === "---");
  return end < 0 ? undefined : { front: lines.slice(start + 1, end), body: lines.slice(end + 1) };
}

/** The body's last paragraph, and what stands before it as a text. */
export function splitLastParagraph(body: readonly Line[]): { text: string; last: readonly Line[] } {
  const isEmpty = ({ content }: Line): boolean => content.trim() === "";
  const end = body.findLastIndex((line) => !isEmpty(line)) + 1;
  const start = body.slice(0, end).findLastIndex(isEmpty) + 1;
  return { text: joinLines(body.slice(0, start)), last: body.slice(start, end) };
}

export function joinLines(lines: readonly Line[]): string {
  return lines
    .map(({ content }) => content.trimEnd())
    .join("\n")
    .trim();
}
