import type { PublishedEntry, ReleaseEntries } from "./published-entry.js";

/** How the lines of the file and the entries of today differ. */
export interface Comparison {
  /** Lines without an entry of today that equals them: subscribers would lose each of these entries or get it twice. */
  readonly altered: readonly string[];
  /** Entries of today between published ones, as lines: subscribers would get them late. */
  readonly intruding: readonly string[];
  /** The lines of the releases that are not in the file yet. */
  readonly missing: readonly string[];
  /** The versions of those releases, oldest first. */
  readonly unsaved: readonly string[];
  /** The lines of the file, each with the new streams that take its entry: the file has no entry of these streams. */
  readonly updated: readonly string[];
}

/** An entry as a line of the file. */
export function printEntry({ id, path, published, streams }: PublishedEntry): string {
  return JSON.stringify({ id, path, published, streams });
}

function isOf(records: ReadonlySet<string>, path: string): boolean {
  return records.has(path.replace(/\/#.*$/, ""));
}

/**
 * Compares the lines of the file with the entries of today. An entry may be in more streams than before, if these are
 * new: nobody has subscribed to them. `withheld` are the records whose content was withheld later: their entries may be
 * in other streams than before.
 */
export function compareEntries(
  published: readonly string[],
  today: readonly ReleaseEntries[],
  withheld: ReadonlySet<string> = new Set(),
): Comparison {
  const entries = published.map((line) => JSON.parse(line) as PublishedEntry);
  const oldStreams = new Set(entries.flatMap(({ streams }) => streams));
  /** What must not change of an entry: of its streams, those that are not new; of a withheld record, none. */
  const fixedPart = ({ streams, ...entry }: PublishedEntry): string => {
    const fixed = isOf(withheld, entry.path) ? [] : streams.filter((stream) => oldStreams.has(stream));
    return printEntry({ ...entry, streams: fixed });
  };
  const then = entries.map(fixedPart);
  const known = new Set(then);
  const ids = new Set(entries.map(({ id }) => id));
  const isSaved = ({ entries }: ReleaseEntries): boolean => entries.some(({ id }) => ids.has(id));
  const lastSaved = today.findLastIndex(isSaved);
  const old = today.slice(0, lastSaved + 1).flatMap(({ entries }) => entries);
  const fresh = today.slice(lastSaved + 1);
  const now = new Map(old.map((entry) => [fixedPart(entry), printEntry(entry)]));
  return {
    altered: published.filter((_, index) => !now.has(then[index] ?? "")),
    intruding: old.filter((entry) => !known.has(fixedPart(entry))).map(printEntry),
    missing: fresh.flatMap(({ entries }) => entries.map(printEntry)),
    unsaved: fresh.map(({ version }) => version),
    // The lines of withheld records stay: the fixed part of their entries has no streams.
    updated: published.map((line) => now.get(line) ?? line),
  };
}
