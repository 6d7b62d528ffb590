import { hash } from "node:crypto";
import { findPathFlaw } from "../file/safe-path.js";

/** One file that a journal writes or removes. The digests are SHA-256 of its bytes, null for no file. */
export interface JournalEntry {
  /** From the root, parts joined by `/`. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What a journal is to do, in order. The new bytes of entry n are in the file `n` beside it until they are in place.
 */
export interface Manifest {
  readonly format: 1;
  readonly label: string;
  readonly entries: readonly JournalEntry[];
}

export function bytesDigest(bytes: string | Uint8Array | undefined): string | null {
  return bytes === undefined ? null : hash("sha256", bytes);
}

/** Renders a manifest, its digest in the first line. */
export function renderManifest(manifest: Manifest): string {
  const text = `${JSON.stringify(manifest)}\n`;
  return `${bytesDigest(text)}\n${text}`;
}

/** Reads what `renderManifest` wrote; undefined for anything else, and for paths that no journal would write. */
export function parseManifest(text: string): Manifest | undefined {
  const end = text.indexOf("\n") + 1;
  if (text.slice(0, end) !== `${bytesDigest(text.slice(end))}\n`) return undefined;
  try {
    const manifest = JSON.parse(text.slice(end)) as Manifest;
    const sound =
      manifest.format === 1 && typeof manifest.label === "string" && manifest.entries.every(isSound);
    return sound ? manifest : undefined;
  } catch {
    return undefined;
  }
}

function isSound({ path, before, after }: JournalEntry): boolean {
  return findPathFlaw(path) === undefined && isDigest(before) && isDigest(after);
}

function isDigest(value: unknown): boolean {
  return value === null || (typeof value === "string" && /^[0-9a-f]{64}$/.test(value));
}
