import { normaliseWords } from "./normalise-words.js";
import { sha256Hex } from "./sha256-hex.js";

/** How many words a passage has after normalisation, and SHA-256 of them, joined by single spaces, in UTF-8. */
export interface Fingerprint {
  readonly words: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Makes the fingerprint of a passage from its text, as docs/passages.md describes it. */
export function fingerprint(text: string): Fingerprint {
  const words = normaliseWords(text);
  return { words: words.length, sha256: sha256Hex(words.join(" ")) };
}

/** Offset of each word in the words joined by spaces, and one past the end. */
function offsetsOf(words: readonly string[]): number[] {
  let end = 0;
  const offsets = words.map((word) => {
    const start = end;
    end += word.length + 1;
    return start;
  });
  return [...offsets, end];
}

/** Hashes every window of that many words, once, and tells where those stand that are wanted. */
function findWindows(
  text: string,
  offsets: readonly number[],
  size: number,
  wanted: ReadonlySet<string>,
): Map<string, number[]> {
  const found = new Map<string, number[]>([...wanted].map((sha256) => [sha256, []]));
  const windows = offsets.length - size;
  for (let first = 0; first < windows; first += 1) {
    const end = (offsets[first + size] as number) - 1;
    found.get(sha256Hex(text.slice(offsets[first], end)))?.push(first);
  }
  return found;
}

/**
 * Finds passages again in the words of a copy of their source (from `normaliseWords`): for each, the indices of the
 * words at which it begins. Exactly or not at all: every window of that many words is hashed; nothing is ever taken for
 * near enough. One index is what a sound passage has; several mean that its words stand there more than once.
 */
export function findPassages(words: readonly string[], passages: readonly Fingerprint[]): number[][] {
  const text = words.join(" ");
  const offsets = offsetsOf(words);
  const bySize = new Map<number, Set<string>>();
  for (const { words: size, sha256 } of passages) {
    if (size > 0 && size <= words.length) bySize.set(size, (bySize.get(size) ?? new Set()).add(sha256));
  }
  const found = new Map(
    [...bySize].map(([size, wanted]) => [size, findWindows(text, offsets, size, wanted)]),
  );
  return passages.map(({ words: size, sha256 }) => found.get(size)?.get(sha256) ?? []);
}

/** Finds one passage again; see `findPassages`. */
export function findPassage(words: readonly string[], passage: Fingerprint): number[] {
  return findPassages(words, [passage])[0] as number[];
}
