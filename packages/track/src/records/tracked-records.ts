import { byCodeUnits, type JsonObject } from "@claimwire/ledger";

/** A record of which the content may still have to be read from its file. */
export interface HeldRecord {
  readonly digest: string;
  readonly record?: JsonObject | undefined;
}

/** A record that a file brought, changed or took away. */
export interface KeyChange {
  readonly key: string;
  readonly before: HeldRecord | undefined;
  readonly after: HeldRecord | undefined;
}

/** The keys under which the records of a file are others now than they were. */
export function differingKeys(
  before: ReadonlyMap<string, HeldRecord> = new Map(),
  after: ReadonlyMap<string, HeldRecord> = new Map(),
): string[] {
  const found: string[] = [];
  for (const [key, { digest }] of before) if (after.get(key)?.digest !== digest) found.push(key);
  for (const key of after.keys()) if (!before.has(key)) found.push(key);
  return found;
}

/**
 * The records of all files, by full key. When two files hold a record of one id, the one whose path comes first keeps
 * the id, and the other has `~~2` after it, so that neither is lost; two equal ones are one.
 */
export class TrackedRecords {
  readonly #files = new Map<string, ReadonlyMap<string, HeldRecord>>();
  /** The paths that hold an id, sorted; most ids have one. */
  readonly #paths = new Map<string, readonly string[]>();

  /** All files, with the records of each by key. */
  get files(): ReadonlyMap<string, ReadonlyMap<string, HeldRecord>> {
    return this.#files;
  }

  /** How many records there are, those with an id of another counted too. */
  get size(): number {
    let size = 0;
    for (const records of this.#files.values()) size += records.size;
    return size;
  }

  /** Every record under the key by which the ledger knows it. */
  *all(): Generator<readonly [key: string, record: HeldRecord], void, undefined> {
    for (const base of this.#paths.keys()) yield* this.#named(base);
  }

  /** The record under a key of the ledger. */
  get(key: string): HeldRecord | undefined {
    const base = this.#paths.has(key) ? key : key.replace(/~~\d+$/, "");
    return this.#named(base).find(([name]) => name === key)?.[1];
  }

  /** Ids that more than one file holds. */
  doubledIn(path: string): string[] {
    const keys = [...(this.#files.get(path)?.keys() ?? [])];
    return keys.filter((key) => (this.#paths.get(key)?.length ?? 0) > 1);
  }

  /** The paths that hold an id, sorted. */
  pathsOf(base: string): readonly string[] {
    return this.#paths.get(base) ?? [];
  }

  /** Takes the records of a file, undefined when it is gone, and tells which keys hold something else now. */
  put(path: string, records: ReadonlyMap<string, HeldRecord> | undefined): KeyChange[] {
    const earlier = this.#files.get(path);
    const touched = differingKeys(earlier, records);
    const before = new Map([...touched].flatMap((base) => this.#named(base)));
    if (records === undefined) this.#files.delete(path);
    else this.#files.set(path, records);
    for (const base of touched) this.#link(base, path, records?.has(base) === true);
    const after = new Map([...touched].flatMap((base) => this.#named(base)));
    return [...new Set([...before.keys(), ...after.keys()])]
      .filter((key) => before.get(key)?.digest !== after.get(key)?.digest)
      .map((key) => ({ key, before: before.get(key), after: after.get(key) }));
  }

  #link(base: string, path: string, isHeld: boolean): void {
    const paths = this.#paths.get(base) ?? [];
    if (paths.includes(path) === isHeld) return;
    const others = paths.filter((one) => one !== path);
    if (isHeld) this.#paths.set(base, [...others, path].sort(byCodeUnits));
    else if (others.length > 0) this.#paths.set(base, others);
    else this.#paths.delete(base);
  }

  #named(base: string): (readonly [string, HeldRecord])[] {
    const named: (readonly [string, HeldRecord])[] = [];
    for (const path of this.#paths.get(base) ?? []) {
      const record = this.#files.get(path)?.get(base);
      if (record === undefined || named.some(([, other]) => other.digest === record.digest)) continue;
      named.push([named.length === 0 ? base : `${base}~~${named.length + 1}`, record]);
    }
    return named;
  }
}
