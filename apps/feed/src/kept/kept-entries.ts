import type { ToldEntry, ToldRelease } from "./told-entry.js";

/** What the kept lines and the entries told today say of each other. */
export interface Comparison {
  /** Kept lines that are not told any more as they were: each is an entry that subscribers would lose or get twice. */
  readonly altered: readonly string[];
  /** Entries told today in the midst of kept ones, which subscribers would get late. */
  readonly intruding: readonly string[];
  /** Lines of the releases that are not kept yet. */
  readonly missing: readonly string[];
  /** The releases that those lines are of, oldest first. */
  readonly unkept: readonly string[];
}

/** An entry as a line of the file. */
export function printEntry({ id, path, published, streams }: ToldEntry): string {
  return JSON.stringify({ id, path, published, streams });
}

/** The line without its streams, for records whose content had to be withheld later. */
function withoutStreams(line: string): string {
  return line.replace(/,"streams":\[.*$/, "");
}

function isOf(records: ReadonlySet<string>, path: string): boolean {
  return records.has(path.replace(/\/#.*$/, ""));
}

/**
 * Compares the lines kept with the entries told today. `withheld`: records whose entries may be in fewer streams than
 * they were, as their content is gone.
 */
export function compareEntries(
  kept: readonly string[],
  told: readonly ToldRelease[],
  withheld: ReadonlySet<string> = new Set(),
): Comparison {
  const known = new Set(kept);
  const bare = new Set(kept.map(withoutStreams));
  const wasTold = (entry: ToldEntry): boolean => {
    const line = printEntry(entry);
    return known.has(line) || (isOf(withheld, entry.path) && bare.has(withoutStreams(line)));
  };
  const ids = new Set(kept.map((line) => (JSON.parse(line) as ToldEntry).id));
  const isKept = ({ entries }: ToldRelease): boolean => entries.some(({ id }) => ids.has(id));
  const lastKept = told.findLastIndex(isKept);
  const old = told.slice(0, lastKept + 1).flatMap(({ entries }) => entries);
  const fresh = told.slice(lastKept + 1);
  const now = new Set(old.map(printEntry));
  const bareNow = new Set(
    old
      .filter(({ path }) => isOf(withheld, path))
      .map(printEntry)
      .map(withoutStreams),
  );
  return {
    altered: kept.filter((line) => !now.has(line) && !bareNow.has(withoutStreams(line))),
    intruding: old.filter((entry) => !wasTold(entry)).map(printEntry),
    missing: fresh.flatMap(({ entries }) => entries.map(printEntry)),
    unkept: fresh.map(({ version }) => version),
  };
}
