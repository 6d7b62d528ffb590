import { stubAfter } from "./stub.js";
import type { Change, HistoryEntry, Release } from "./types.js";

/**
 * One record's time under one key: from when it came there until it moved on, was divided, or went. What happens to the
 * stub that it leaves is no part of it; when the key comes to hold a record again, another stay begins.
 */
export interface Stay {
  readonly key: string;
  /** Oldest first; a move or split that ends the stay is the last. */
  readonly entries: readonly HistoryEntry[];
  /** The stay whose end brought the record here. */
  readonly from: Stay | undefined;
  /** Whether it came by a split, as one of several. */
  readonly isPart: boolean;
  /** Where the record moved on to. */
  readonly to: Stay | undefined;
}

/** The ledger by record: made once, for looking up the history of many. */
export interface LedgerIndex {
  /** All changes of one key, oldest first, be it of a record or of its stub. */
  readonly entries: ReadonlyMap<string, readonly HistoryEntry[]>;
  /** The newest stay under each key that the ledger knows. */
  readonly stays: ReadonlyMap<string, Stay>;
}

export function indexLedger(releases: Iterable<Release>): LedgerIndex {
  const indexer = new Indexer();
  for (const { version, released, changes } of releases) {
    for (const change of changes) indexer.take({ version, released, change });
  }
  return indexer;
}

interface OpenStay extends Stay {
  readonly entries: HistoryEntry[];
  to: Stay | undefined;
}

class Indexer implements LedgerIndex {
  readonly entries: Map<string, HistoryEntry[]> = new Map();
  readonly stays: Map<string, OpenStay> = new Map();
  /** The keys that stand in the dataset, and whether as a stub. */
  readonly #present = new Map<string, "record" | "stub">();

  take(entry: HistoryEntry): void {
    const { change } = entry;
    const { record: key, op } = change;
    const wasStub = this.#present.get(key) === "stub";
    const isStub = stubAfter(change, wasStub);
    const entries = this.entries.get(key);
    if (entries) entries.push(entry);
    else this.entries.set(key, [entry]);
    if (op === "added" || !this.stays.has(key) || (op === "edited" && wasStub && !isStub)) this.#begin(key);
    const stay = this.stays.get(key) as OpenStay;
    const leaves = op === "moved" || op === "split";
    if (leaves || !wasStub || !isStub) stay.entries.push(entry);
    if (op === "removed") this.#present.delete(key);
    else this.#present.set(key, isStub ? "stub" : "record");
    if (leaves) this.#carry(change, stay);
  }

  /** The content of a moved or split record goes to those of its successors that are not there. */
  #carry({ op, successors = {} }: Change, from: OpenStay): void {
    for (const key of Object.keys(successors)) {
      if (this.#present.has(key)) continue;
      const stay = this.#begin(key, from, op === "split");
      this.#present.set(key, "record");
      if (op === "moved") from.to = stay;
    }
  }

  #begin(key: string, from?: Stay, isPart = false): OpenStay {
    const stay = { key, entries: [], from, isPart, to: undefined };
    this.stays.set(key, stay);
    return stay;
  }
}
