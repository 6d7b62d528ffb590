import { diffWords } from "diff";

/** A run of words: in both texts, only in the first (`del`), or only in the second (`ins`). */
export interface DiffPart {
  readonly kind: "same" | "del" | "ins";
  readonly text: string;
}

/** With more edits than this, a comparison word by word is slow and cannot be read. */
const MAX_EDITS = 400;

/** How many characters two texts share at their start, up to the end of a word. */
function sharedStart(a: string, b: string): number {
  let end = 0;
  while (end < a.length && end < b.length && a[end] === b[end]) end += 1;
  if (end === a.length && end === b.length) return end;
  return a.lastIndexOf(" ", end - 1) + 1;
}

/** How many characters two texts share at their end, from the start of a word on. */
function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  const space = a.indexOf(" ", a.length - length);
  return space < 0 ? 0 : a.length - space;
}

function diffInner(before: string, after: string): readonly DiffPart[] {
  const single = before.length + after.length < 40 && !before.includes(" ") && !after.includes(" ");
  const parts = single ? undefined : diffWords(before, after, { maxEditLength: MAX_EDITS });
  if (parts === undefined) {
    return [
      { kind: "del", text: before },
      { kind: "ins", text: after },
    ];
  }
  return parts.map(({ value, added, removed }) => ({
    kind: removed ? "del" : added ? "ins" : "same",
    text: value,
  }));
}

function lengthOf(parts: readonly DiffPart[], kind: DiffPart["kind"]): number {
  let length = 0;
  for (const part of parts) if (part.kind === kind) length += part.text.trim().length;
  return length;
}

/** Whether both share at least half of the longer text. If they share less, the two whole texts are easier to read. */
function isReadable(parts: readonly DiffPart[]): boolean {
  return lengthOf(parts, "same") >= Math.max(lengthOf(parts, "del"), lengthOf(parts, "ins"));
}

/**
 * Compares two texts word by word. Texts that share less than half are given whole, one after the other. The shared start
 * and end are cut off first, so that most often only a word or two remain to compare.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const parts = partsOf(before, after);
  if (isReadable(parts)) return parts;
  const whole = [
    { kind: "del" as const, text: before },
    { kind: "ins" as const, text: after },
  ];
  return whole.filter(({ text }) => text !== "");
}

function partsOf(before: string, after: string): readonly DiffPart[] {
  const start = sharedStart(before, after);
  const end = sharedEnd(before.slice(start), after.slice(start));
  const parts = diffInner(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [
    { kind: "same" as const, text: before.slice(0, start) },
    ...parts,
    { kind: "same" as const, text: before.slice(before.length - end) },
  ].filter(({ text }) => text !== "");
}
