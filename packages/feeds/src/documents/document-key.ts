import { type KnownFiles, ledgerDigest } from "../output/known-files.js";
import type { Stream } from "../stream.js";
import type { PlannedDocument } from "./placements.js";

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
