import { stubAfter } from "../compare/stub.js";
import type { Change, HistoryEntry, Release } from "../types.js";

/**
 * One record's time under one key: from when it came there until it moved, was split or was removed. What happens to the
 * stub that it leaves is no part of it; when the key comes to hold a record again, another tenure begins.
 */
export interface KeyTenure<S extends string = string, C extends string = string> {
  readonly key: string;
  /** Oldest first; a move or split that ends the tenure is the last. */
  readonly entries: readonly HistoryEntry<S, C>[];
  /** The tenure whose end brought the record here. */
  readonly from: KeyTenure<S, C> | undefined;
  /** Whether it came by a split, as one of several. */
  readonly isPart: boolean;
  /** Where the record moved on to. */
  readonly to: KeyTenure<S, C> | undefined;
}

/** The ledger by record: made once, for looking up the history of many. */
export interface LedgerIndex<S extends string = string, C extends string = string> {
  /** All changes of one key, oldest first, be it of a record or of its stub. */
  readonly entries: ReadonlyMap<string, readonly HistoryEntry<S, C>[]>;
  /** The newest tenure under each key that the ledger knows. */
  readonly tenures: ReadonlyMap<string, KeyTenure<S, C>>;
}

export function indexLedger<S extends string, C extends string>(
  releases: Iterable<Release<S, C>>,
): LedgerIndex<S, C> {
  const indexer = new Indexer<S, C>();
  for (const { version, released, changes } of releases) {
    for (const change of changes) indexer.take({ version, released, change });
  }
  return indexer;
}

interface OpenTenure<S extends string = string, C extends string = string> extends KeyTenure<S, C> {
  readonly entries: HistoryEntry<S, C>[];
  to: KeyTenure<S, C> | undefined;
}

class Indexer<S extends string, C extends string> implements LedgerIndex<S, C> {
  readonly entries: Map<string, HistoryEntry<S, C>[]> = new Map();
  readonly tenures: Map<string, OpenTenure<S, C>> = new Map();
  /** The keys that stand in the dataset, and whether as a stub. */
  readonly #present = new Map<string, "record" | "stub">();

  take(entry: HistoryEntry<S, C>): void {
    const { change } = entry;
    const { record: key, op } = change;
    const wasStub = this.#present.get(key) === "stub";
    const isStub = stubAfter(change, wasStub);
    const entries = this.entries.get(key);
    if (entries) entries.push(entry);
    else this.entries.set(key, [entry]);
    if (op === "added" || !this.tenures.has(key) || (op === "edited" && wasStub && !isStub)) this.#begin(key);
    const tenure = this.tenures.get(key) as OpenTenure<S, C>;
    const leaves = op === "moved" || op === "split";
    if (leaves || !wasStub || !isStub) tenure.entries.push(entry);
    if (op === "removed") this.#present.delete(key);
    else this.#present.set(key, isStub ? "stub" : "record");
    if (leaves) this.#carry(change, tenure);
  }

  /** The content of a moved or split record goes to those of its successors that are not there. */
  #carry({ op, successors = {} }: Change<S, C>, from: OpenTenure<S, C>): void {
    for (const key of Object.keys(successors)) {
      if (this.#present.has(key)) continue;
      const tenure = this.#begin(key, from, op === "split");
      this.#present.set(key, "record");
      if (op === "moved") from.to = tenure;
    }
  }

  #begin(key: string, from?: KeyTenure<S, C>, isPart = false): OpenTenure<S, C> {
    const tenure = { key, entries: [], from, isPart, to: undefined };
    this.tenures.set(key, tenure);
    return tenure;
  }
}
