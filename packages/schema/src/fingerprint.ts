import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
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

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/**
 * Finds a passage again in the words of a copy of its source (from `normaliseWords`): the indices of the words at
 * which it begins. Exactly or not at all: every window of that many words is hashed; nothing is ever taken for near
 * enough. One index is what a sound passage has; several mean that its words stand there more than once.
 */
export function findPassage(words: readonly string[], passage: Fingerprint): number[] {
  const windows = words.length - passage.words + 1;
  if (windows < 1 || passage.words < 1) return [];
  const bytes = utf8ToBytes(words.join(" "));
  const offsets = offsetsOf(words);
  const wanted = hexToBytes(passage.sha256);
  const found: number[] = [];
  for (let first = 0; first < windows; first += 1) {
    const end = (offsets[first + passage.words] as number) - 1;
    if (equalBytes(sha256(bytes.subarray(offsets[first], end)), wanted)) found.push(first);
  }
  return found;
}
