import { diffWords } from "diff";

/** A run of words: in both texts, only in the first (`del`), or only in the second (`ins`). */
export interface DiffPart {
  readonly kind: "same" | "del" | "ins";
  readonly text: string;
}

/** Beyond this many edits a comparison word by word costs much and helps nobody. */
const MAX_EDITS = 400;

/** Compares two texts word by word. Texts that have little in common are shown one after the other, whole. */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const parts = diffWords(before, after, { maxEditLength: MAX_EDITS });
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
