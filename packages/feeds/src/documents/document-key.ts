import { type KnownFiles, ledgerDigest } from "../output/known-files.js";
import type { Stream } from "../stream.js";
import type { PlannedDocument } from "./placements.js";
import { ARCHIVE_SIZE } from "./sealed-archives.js";

/** Which entries of its stream a document holds: those from `first` on, oldest first. */
export interface EntrySpan {
  readonly first: number;
  readonly count: number;
}

/** Where the entries of a document begin in its stream. */
export function firstOf({ archive, older = 0 }: Pick<PlannedDocument, "archive" | "older">): number {
  return ARCHIVE_SIZE * (archive === undefined ? older : archive - 1);
}

/**
 * Everything that decides the bytes of a document, beside code and settings. The ledger up to its newest entry decides
 * the entries, and the place in the stream decides where they begin and end.
 */
export function documentKey(
  planned: PlannedDocument,
  { title }: Stream,
  empty: string,
  known: KnownFiles,
): string {
  const { entries, archive = 0, older = 0, newer = 0 } = planned;
  const newest = entries.at(-1);
  const told = newest === undefined ? empty : ledgerDigest(known, newest.version);
  return JSON.stringify([told, entries.length, archive, older, newer, title]);
}

/** Which entries a document with this key holds; undefined when the ledger does not lead to them. */
export function spanOf(key: string, digests: ReadonlySet<string>): EntrySpan | undefined {
  try {
    const [told, count, archive, older] = JSON.parse(key) as [string, number, number, number];
    if (!digests.has(told)) return undefined;
    return { count, first: firstOf({ older, ...(archive === 0 ? {} : { archive }) }) };
  } catch {
    return undefined;
  }
}
