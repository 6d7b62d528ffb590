import { applyDifference, sortByKey, stubOf, type Write } from "../compare/apply.js";
import { ApplyError } from "../compare/apply-error.js";
import { byCodeUnits } from "../compare/keyed-list.js";
import { kindOf } from "../compare/list-key-node.js";
import type { Change, JsonObject, LedgerDataset, Release } from "../types.js";

/** What a change leaves under one key; without a record and with a digest, the content is withheld. */
export interface Written {
  readonly key: string;
  readonly record: JsonObject | undefined;
  readonly digest: string | null;
}

/**
 * The dataset while releases are applied to it in place: it needs the memory of one dataset, however long the ledger
 * is.
 */
export class LedgerState {
  readonly records: Map<string, JsonObject> = new Map();
  readonly digests: Map<string, string> = new Map();
  readonly withheld: Set<string> = new Set();
  readonly #counts = new Map<string, number>();
  /** The release whose changes are planned and written now. */
  #release: Pick<Release, "format" | "listKeys"> = { format: 1, listKeys: {} };
  /** The keys that it wrote so far, and whether they are new. */
  readonly #writtenNow = new Map<string, boolean>();

  constructor(dataset?: LedgerDataset) {
    for (const [key, digest] of dataset?.digests ?? []) {
      this.write({ key, record: dataset?.records.get(key), digest });
    }
  }

  /** Begins a release: the changes that are planned from now on are its own. */
  begin(release: Pick<Release, "format" | "listKeys">): void {
    this.#release = release;
    this.#writtenNow.clear();
  }

  /** What a change writes, before it is written. Throws an ApplyError when the change does not fit. */
  plan(change: Change): readonly Written[] {
    const { record: key, digest, successors } = change;
    const exists = this.digests.has(key);
    if (change.op === "added" && exists) throw new ApplyError("the record is there already");
    if (change.op !== "added" && !exists) throw new ApplyError("the record is not there");
    const before = this.records.get(key) ?? (exists ? {} : undefined);
    const writes = this.#isUnknown(change)
      ? this.#planWithheld(change)
      : applyDifference(before, change, this.#release.listKeys, this.#isMerge(change));
    return writes.map(([written, record]) => {
      if (this.#writtenNow.has(written)) throw new ApplyError(`${written} changes twice in one release`);
      if (written !== key && this.digests.has(written)) throw new ApplyError(`${written} is there already`);
      return { key: written, record, digest: written === key ? digest : digestOf(written, successors) };
    });
  }

  write({ key, record, digest }: Written): void {
    this.#writtenNow.set(key, !this.digests.has(key));
    if (this.digests.has(key) !== (digest !== null)) this.#count(key, digest === null ? -1 : 1);
    if (digest === null) this.digests.delete(key);
    else this.digests.set(key, digest);
    if (record === undefined) this.records.delete(key);
    else this.records.set(key, record);
    if (record === undefined && digest !== null) this.withheld.add(key);
    else if (this.withheld.size > 0) this.withheld.delete(key);
  }

  /** How many records of each kind there are; kinds without one are left out. */
  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      [...this.#counts].filter(([, n]) => n > 0).sort(([a], [b]) => byCodeUnits(a, b)),
    );
  }

  /** The dataset, sorted by key. Nothing may be applied to the state afterwards. */
  toDataset(): LedgerDataset {
    return {
      records: sortByKey(this.records),
      digests: sortByKey(this.digests),
      withheld: new Set([...this.withheld].sort(byCodeUnits)),
    };
  }

  /** Whether a record moves to one that was there before the release; in format 1 there is no such change. */
  #isMerge({ op, successors = {} }: Change): boolean {
    if (op !== "moved" || this.#release.format === 1) return false;
    return Object.keys(successors).every(
      (key) => this.digests.has(key) && this.#writtenNow.get(key) !== true,
    );
  }

  /** Whether what the change leaves cannot be known: it is withheld, or the content that it builds on is. */
  #isUnknown({ record, op, content, after }: Change): boolean {
    if (op === "removed") return false;
    if (content !== undefined) return true;
    return this.withheld.has(record) && (op === "moved" || (op === "edited" && after === undefined));
  }

  /** A stub is complete in itself, so it is known even when the content before it is withheld. */
  #planWithheld(change: Change): readonly Write[] {
    if (change.op === "added" || change.op === "edited") return [[change.record, undefined]];
    const carried = Object.keys(change.successors ?? {}).filter((key) => !this.digests.has(key));
    return [stubOf(change), ...carried.map((key): Write => [key, undefined])];
  }

  #count(key: string, step: number): void {
    const kind = kindOf(key);
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + step);
  }
}

function digestOf(key: string, successors: Change["successors"]): string {
  const digest = successors?.[key];
  if (digest === undefined) throw new ApplyError(`the change gives no digest of ${key}`);
  return digest;
}
