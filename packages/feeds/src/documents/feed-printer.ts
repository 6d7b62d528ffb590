import type { Entry } from "../entry/entry.js";
import { newestFirst } from "../entry/entry-order.js";
import type { PlannedEntry } from "../entry/planned-entry.js";
import type { FeedConfig } from "../feed-config.js";
import { documentPath } from "../formats/feed-document.js";
import { FORMAT_NAMES, type FormatName } from "../formats/formats.js";
import { RENDERERS } from "../formats/render-feed.js";
import { type KnownFiles, ledgerDigest, type UpdatedFile } from "../output/known-files.js";
import type { PlannedDocument } from "./placements.js";

/** A document that waits for entries to be written. */
interface Waiting {
  readonly planned: PlannedDocument;
  readonly key: string;
  /** The formats in which the document is not known. */
  readonly formats: readonly FormatName[];
}

export interface FeedPrinterOptions {
  /** The date of a stream without entries. */
  readonly updatedWhenEmpty: string;
  readonly config: FeedConfig;
  readonly known: KnownFiles;
}

/**
 * Prints documents once their entries are written, and drops each entry after its last document. Known documents need
 * no entry.
 */
export class FeedPrinter {
  readonly #options: FeedPrinterOptions;
  /** By the name of the newest entry that they wait for, which is written last. */
  readonly #waiting = new Map<string, Waiting[]>();
  /** How many documents wait for an entry. */
  readonly #uses = new Map<string, number>();
  readonly #written = new Map<string, Entry>();

  constructor(options: FeedPrinterOptions) {
    this.#options = options;
  }

  /** Whether any document waits for an entry. */
  isWanted = (name: string): boolean => this.#uses.has(name);

  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Takes a document, and yields those of its files that exist already or wait for no entry. */
  *take(planned: PlannedDocument): Generator<UpdatedFile, void, undefined> {
    const key = this.#keyOf(planned);
    const formats: FormatName[] = [];
    for (const format of FORMAT_NAMES) {
      const path = documentPath(planned, format);
      if (this.#options.known.isKnown(path, key)) yield { path, key };
      else formats.push(format);
    }
    if (formats.length === 0) return;
    const waiting = { planned, key, formats };
    const newest = planned.entries.at(-1);
    if (newest === undefined) yield* this.#print(waiting);
    else this.#await(waiting, newest.name);
  }

  /** Takes an entry, and prints the documents that waited only for it. */
  *write({ name, entry }: PlannedEntry): Generator<UpdatedFile, void, undefined> {
    if (entry === undefined || !this.#uses.has(name)) return;
    this.#written.set(name, entry);
    for (const waiting of this.#waiting.get(name) ?? []) {
      yield* this.#print(waiting);
      for (const used of waiting.planned.entries) this.#release(used.name);
    }
    this.#waiting.delete(name);
  }

  /**
   * Everything that decides the bytes of a document, beside code and settings. The ledger up to its newest entry decides
   * the entries, and the place in the stream decides where they begin and end.
   */
  #keyOf({ stream, entries, archive = 0, older = 0, newer = 0 }: PlannedDocument): string {
    const { updatedWhenEmpty, known } = this.#options;
    const newest = entries.at(-1);
    const decisive = newest === undefined ? updatedWhenEmpty : ledgerDigest(known, newest.version);
    return JSON.stringify([decisive, entries.length, archive, older, newer, stream.title]);
  }

  #await(waiting: Waiting, newest: string): void {
    const others = this.#waiting.get(newest);
    if (others) others.push(waiting);
    else this.#waiting.set(newest, [waiting]);
    for (const { name } of waiting.planned.entries) this.#uses.set(name, (this.#uses.get(name) ?? 0) + 1);
  }

  #release(name: string): void {
    const uses = (this.#uses.get(name) ?? 1) - 1;
    if (uses > 0) this.#uses.set(name, uses);
    else {
      this.#uses.delete(name);
      this.#written.delete(name);
    }
  }

  *#print({ planned, key, formats }: Waiting): Generator<UpdatedFile, void, undefined> {
    const { updatedWhenEmpty, config } = this.#options;
    const entries = newestFirst(planned.entries.flatMap(({ name }) => this.#written.get(name) ?? []));
    if (entries.length < planned.entries.length)
      throw new Error(`An entry of ${planned.stream.id} was not written.`);
    const document = { ...planned, updated: entries[0]?.published ?? updatedWhenEmpty, entries };
    for (const format of formats)
      yield { path: documentPath(document, format), key, text: RENDERERS[format](document, config) };
  }
}
