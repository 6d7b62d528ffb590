/** The text of a file, and what had to be assumed to read it. */
export interface DecodedText {
  readonly text: string;
  /** False when the bytes are no UTF-8 and were read as Latin-1 (in the form that the web uses, windows-1252). */
  readonly isUnicode: boolean;
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true });
const LATIN_1 = new TextDecoder("windows-1252");
const UTF_16 = { le: new TextDecoder("utf-16le"), be: new TextDecoder("utf-16be") };

/** Reads bytes as UTF-8, as UTF-16 when they begin with its mark, else as Latin-1. A mark is no part of the text. */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: UTF_16.le.decode(bytes), isUnicode: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: UTF_16.be.decode(bytes), isUnicode: true };
  try {
    return { text: UTF_8.decode(bytes), isUnicode: true };
  } catch {
    return { text: LATIN_1.decode(bytes), isUnicode: false };
  }
}

const LFS = "version https://git-lfs.github.com/spec/v1\n";

/** Whether bytes are a pointer that Git LFS keeps in place of a file. */
export function isLfsPointer(bytes: Uint8Array): boolean {
  if (bytes.length < LFS.length || bytes.length > 1024) return false;
  for (let i = 0; i < LFS.length; i += 1) if (bytes[i] !== LFS.charCodeAt(i)) return false;
  return true;
}
