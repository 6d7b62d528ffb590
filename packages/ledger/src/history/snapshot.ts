import { sortByKey } from "../compare/apply.js";
import type { JsonObject, PlainRecords } from "../types.js";

/**
 * The records at one step of a replay. A snapshot stays valid when the replay goes on: the newest one reads the live
 * records; an older one reads what changed since, then the next newer one. So a snapshot costs nothing unless it is
 * kept, and then only what changed. `get`, `has` and `size` are quick; the first walk over the records, in
 * the order of their keys, makes a copy.
 */
export class Snapshot implements PlainRecords {
  readonly size: number;
  #live: ReadonlyMap<string, JsonObject> | undefined;
  #replaced: ReadonlyMap<string, JsonObject | undefined> = new Map();
  #next: Snapshot | undefined;
  #copy: ReadonlyMap<string, JsonObject> | undefined;

  constructor(live: ReadonlyMap<string, JsonObject>) {
    this.size = live.size;
    this.#live = live;
  }

  /** Called when the live records have changed: `replaced` is what stood there before, undefined where nothing did. */
  supersede(replaced: ReadonlyMap<string, JsonObject | undefined>, next: Snapshot): void {
    this.#live = undefined;
    // The copy is dropped, as it can be made again: otherwise each kept snapshot would hold a whole dataset.
    this.#copy = undefined;
    this.#replaced = replaced;
    this.#next = next;
  }

  get(key: string): JsonObject | undefined {
    let snapshot: Snapshot = this;
    while (snapshot.#next !== undefined) {
      if (snapshot.#replaced.has(key)) return snapshot.#replaced.get(key);
      snapshot = snapshot.#next;
    }
    return snapshot.#live?.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  entries(): MapIterator<[string, JsonObject]> {
    return this.#sorted().entries();
  }

  keys(): MapIterator<string> {
    return this.#sorted().keys();
  }

  values(): MapIterator<JsonObject> {
    return this.#sorted().values();
  }

  [Symbol.iterator](): MapIterator<[string, JsonObject]> {
    return this.entries();
  }

  forEach(visit: (record: JsonObject, key: string, records: PlainRecords) => void): void {
    for (const [key, record] of this.#sorted()) visit(record, key, this);
  }

  #sorted(): ReadonlyMap<string, JsonObject> {
    this.#copy ??= sortByKey(this.#restore());
    return this.#copy;
  }

  #restore(): Map<string, JsonObject> {
    const newer: Snapshot[] = [];
    let newest: Snapshot = this;
    for (; newest.#next !== undefined; newest = newest.#next) newer.push(newest);
    const records = new Map(newest.#live);
    for (const snapshot of newer.reverse()) {
      for (const [key, record] of snapshot.#replaced) {
        if (record === undefined) records.delete(key);
        else records.set(key, record);
      }
    }
    return records;
  }
}
