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
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length])
    length += 1;
  if (length === b.length && a.at(-1 - length) === " ") return length;
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

/** Fewer unchanged words than this between two changes are given with them. */
const MIN_GAP = 4;

/** Changes in several places say nothing apart when one of them is shorter than this. */
const MIN_PIECE = 5;

/** One place where two texts differ: what each of them has there. */
interface Place {
  readonly was: string;
  readonly now: string;
}

/**
 * The words in which two texts differ; undefined when they have nothing in common. What differs in several places is given
 * with "…" between them where each side has something to say at each place, and otherwise from the first to the last.
 */
export function changedWords(before: string, after: string): Place | undefined {
  const parts = partsOf(before, after);
  if (!parts.some(({ kind }) => kind === "same")) return undefined;
  const places = placesOf(parts);
  const sides = [places.map(({ was }) => was), places.map(({ now }) => now)];
  const areApart = sides.every((texts) => isEmpty(texts) || texts.every((text) => text.length >= MIN_PIECE));
  if (places.length > 1 && !areApart) return placeOf(changedPart(parts));
  const [was = "", now = ""] = sides.map((texts) => (isEmpty(texts) ? "" : texts.join(" … ")));
  return { was, now };
}

function isEmpty(texts: readonly string[]): boolean {
  return texts.every((text) => text === "");
}

function isChange({ kind }: DiffPart): boolean {
  return kind !== "same";
}

/** From the first change to the last. */
function changedPart(parts: readonly DiffPart[]): readonly DiffPart[] {
  return parts.slice(parts.findIndex(isChange), parts.findLastIndex(isChange) + 1);
}

/** The places of the changes: long enough runs of unchanged words stand between them. */
function placesOf(parts: readonly DiffPart[]): readonly Place[] {
  const runs: DiffPart[][] = [[]];
  for (const part of changedPart(parts)) {
    const isGap = part.kind === "same" && part.text.trim().split(/\s+/).length >= MIN_GAP;
    if (isGap) runs.push([]);
    else runs.at(-1)?.push(part);
  }
  return runs.map(placeOf);
}

function placeOf(parts: readonly DiffPart[]): Place {
  return { was: sideOf(parts, "ins"), now: sideOf(parts, "del") };
}

/** What one side has of a place: all but the words that only the other has. */
function sideOf(parts: readonly DiffPart[], other: DiffPart["kind"]): string {
  // Between two words the space may have stood with the words that only the other side has.
  const whole = parts
    .filter(({ kind }) => kind !== other)
    .reduce((left, { text }) => {
      const isOneWord = /[\p{L}\p{N}]$/u.test(left) && /^[\p{L}\p{N}]/u.test(text);
      return `${left}${isOneWord ? " " : ""}${text}`;
    }, "");
  return whole.replace(/\s+/g, " ").replace(/^[\s,;]+|[\s,.;]+$/g, "");
}
