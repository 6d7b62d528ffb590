import type { SitePath } from "../addresses.js";

/**
 * Files of the last run that need not be made again: the same code wrote them with the same settings. Each has a key
 * that decides the rest of its bytes.
 */
export interface KnownFiles {
  /**
   * By version, a digest of all that a release builds on: the files of the ledger up to its own. All entries up to
   * there follow from it.
   */
  readonly digests: ReadonlyMap<string, string>;
  /** Whether the file at a path exists and was made for `key`. */
  isKnown(path: SitePath, key: string): boolean;
}

export const NOTHING_KNOWN: KnownFiles = {
  digests: new Map(),
  isKnown: () => false,
};

/** A file of the output, made or known. */
export interface UpdatedFile {
  readonly path: SitePath;
  /** Everything that decides its bytes beside code and settings; without one it is made every time. */
  readonly key?: string;
  /** Absent when the present file is known to be right. */
  readonly text?: string;
}

/** The digest of all that a release builds on. */
export function ledgerDigest({ digests }: KnownFiles, version: string): string {
  return digests.get(version) ?? "";
}

/** A file, made only when it is not known. */
export function updateFile(path: SitePath, key: string, known: KnownFiles, make: () => string): UpdatedFile {
  return known.isKnown(path, key) ? { path, key } : { path, key, text: make() };
}
