import type { Entry } from "../entry/entry.js";
import type { FeedConfig } from "../feed-config.js";

/** How a format writes what is around the entries of a document. No text of an entry holds any of these. */
export interface EntryMarks {
  readonly open: string;
  readonly close: string;
  /** What ends the document, after its last entry. */
  readonly end: string;
}

/**
 * The entries of one format as they were printed, without their bodies. An entry stands in the documents of several
 * streams, and in each it is printed alike; so it is printed in the first, and taken from there for the others.
 */
export class PrintedEntries {
  readonly #marks: EntryMarks;
  readonly #known = new WeakMap<FeedConfig, WeakMap<Entry, string>>();

  constructor(marks: EntryMarks) {
    this.#marks = marks;
  }

  /** A document of entries. `print` prints it with those of them that were not printed before. */
  print(entries: readonly Entry[], config: FeedConfig, print: (fresh: readonly Entry[]) => string): string {
    const known = this.#knownOf(config);
    const fresh = [...new Set(entries.filter((entry) => !known.has(entry)))];
    const document = print(fresh);
    const { open, close, end } = this.#marks;
    const start = fresh.length === 0 ? document.lastIndexOf(end) : document.indexOf(open);
    let at = start;
    for (const entry of fresh) {
      const next = document.indexOf(close, at) + close.length;
      if (!document.startsWith(open, at) || next < at)
        throw new Error(`${entry.id} was not printed as an entry.`);
      known.set(entry, copyOf(document.slice(at, next)));
      at = next;
    }
    if (start < 0 || !document.startsWith(end, at))
      throw new Error("A document does not end after its entries.");
    return document.slice(0, start) + entries.map((entry) => known.get(entry)).join("") + document.slice(at);
  }

  #knownOf(config: FeedConfig): WeakMap<Entry, string> {
    let known = this.#known.get(config);
    if (known === undefined) {
      known = new WeakMap();
      this.#known.set(config, known);
    }
    return known;
  }
}

/** A copy of a text: what is cut out of a text keeps the whole of it in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
