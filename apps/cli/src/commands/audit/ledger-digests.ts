import { type Digests, normaliseRecord, type PlainRecords, recordDigest } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";

/** The digests of all records after each release, taken from its changes; withheld records included. */
export class LedgerDigests {
  readonly #digests = new Map<string, string>();
  readonly #releases: Iterator<ClaimsRelease>;
  #listKeys: string | undefined;

  /** Oldest first. */
  constructor(releases: Iterable<ClaimsRelease>) {
    this.#releases = releases[Symbol.iterator]();
  }

  get digests(): Digests {
    return this.#digests;
  }

  /** Applies the releases up to the version. Returns the keys whose digest may have changed: all when list keys changed. */
  advance(version: string): ReadonlySet<string> {
    const touched = new Set<string>();
    for (let next = this.#releases.next(); next.done !== true; next = this.#releases.next()) {
      this.#take(next.value, touched);
      if (next.value.version === version) break;
    }
    return touched;
  }

  #take(release: ClaimsRelease, touched: Set<string>): void {
    for (const { record, digest, successors = {} } of release.changes) {
      if (digest === null) this.#digests.delete(record);
      else this.#digests.set(record, digest);
      for (const [key, after] of Object.entries(successors)) this.#digests.set(key, after);
      for (const key of [record, ...Object.keys(successors)]) touched.add(key);
    }
    const listKeys = JSON.stringify(release.listKeys);
    if (listKeys !== this.#listKeys) for (const key of this.#digests.keys()) touched.add(key);
    this.#listKeys = listKeys;
  }
}

/** A record whose digest in a release is not that of its file in the commit. */
export interface Disagreement {
  readonly key: string;
  /** A clause: `claims/a differs`. */
  readonly message: string;
}

/** Compares the records of these keys in a commit with the digests of a release; sorted by key. */
export function findDisagreements(
  records: PlainRecords,
  digests: Digests,
  keys: Iterable<string>,
  { listKeys }: ClaimsRelease,
): Disagreement[] {
  return [...keys].sort().flatMap((key) => {
    const record = records.get(key);
    const found = record && recordDigest(normaliseRecord(key, record, listKeys));
    const expected = digests.get(key);
    if (found === expected) return [];
    if (found === undefined) return [{ key, message: `${key} is missing in the commit` }];
    const clause = expected === undefined ? "is not in the release" : "differs";
    return [{ key, message: `${key} ${clause}` }];
  });
}
