import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { normaliseWords } from "./normalise-words.js";

/** How many words a passage has after normalisation, and SHA-256 of them, joined by single spaces, in UTF-8. */
export interface Fingerprint {
  readonly words: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Makes the fingerprint of a passage from its text, as docs/passages.md describes it. */
export function fingerprint(text: string): Fingerprint {
  const words = normaliseWords(text);
  return { words: words.length, sha256: bytesToHex(sha256(utf8ToBytes(words.join(" ")))) };
}

/** Offset of each word in the UTF-8 bytes of the words joined by spaces, and one past the end. */
function offsetsOf(words: readonly string[]): number[] {
  let end = 0;
  const offsets = words.map((word) => {
    const start = end;
    end += utf8ToBytes(word).length + 1;
    return start;
  });
  return [...offsets, end];
}

/** Hashes every window of that many words, once, and tells where those stand that are wanted. */
function findWindows(
  bytes: Uint8Array,
  offsets: readonly number[],
  size: number,
  wanted: ReadonlySet<string>,
): Map<string, number[]> {
  const found = new Map<string, number[]>([...wanted].map((sha256) => [sha256, []]));
  const windows = offsets.length - size;
  for (let first = 0; first < windows; first += 1) {
    const end = (offsets[first + size] as number) - 1;
    found.get(bytesToHex(sha256(bytes.subarray(offsets[first], end))))?.push(first);
  }
  return found;
}

/**
 * Finds passages again in the words of a copy of their source (from `normaliseWords`): for each, the indices of the
 * words at which it begins. Exactly or not at all: every window of that many words is hashed; nothing is ever taken for
 * near enough. One index is what a sound passage has; several mean that its words stand there more than once.
 */
export function findPassages(words: readonly string[], passages: readonly Fingerprint[]): number[][] {
  const bytes = utf8ToBytes(words.join(" "));
  const offsets = offsetsOf(words);
  const bySize = new Map<number, Set<string>>();
  for (const { words: size, sha256 } of passages) {
    if (size > 0 && size <= words.length) bySize.set(size, (bySize.get(size) ?? new Set()).add(sha256));
  }
  const found = new Map(
    [...bySize].map(([size, wanted]) => [size, findWindows(bytes, offsets, size, wanted)]),
  );
  return passages.map(({ words: size, sha256 }) => found.get(size)?.get(sha256) ?? []);
}

/** Finds one passage again; see `findPassages`. */
export function findPassage(words: readonly string[], passage: Fingerprint): number[] {
  return findPassages(words, [passage])[0] as number[];
}
