import { sha256Hex } from "@claimwire/ledger";

/** Names that a file system can have in any case of letters, and that mean nothing to Windows. */
const SAFE = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[a-z0-9](?:[a-z0-9._-]{0,78}[a-z0-9_-])?$/;

/**
 * The name of a file for any text: the text itself when every file system takes it, else a readable part of it and a
 * digest, so that two texts never share a file.
 */
export function fileName(text: string): string {
  if (SAFE.test(text)) return text;
  const readable = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return `${readable === "" ? "x" : readable}-${sha256Hex(text).slice(0, 10)}`;
}
