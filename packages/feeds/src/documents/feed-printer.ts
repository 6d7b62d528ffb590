import type { Entry } from "../entry/entry.js";
import type { PlannedEntry } from "../entry/planned-entry.js";
import type { FeedConfig } from "../feed-config.js";
import { documentPath } from "../formats/feed-document.js";
import { FORMAT_NAMES, type FormatName } from "../formats/formats.js";
import type { KnownFiles, UpdatedFile } from "../output/known-files.js";
import type { Stream } from "../stream.js";
import { documentKey, firstOf } from "./document-key.js";
import { EarlierEditions, type Edition } from "./earlier-editions.js";
import { growDocument } from "./grow-document.js";
import type { Placed, PlannedDocument } from "./placements.js";

/** A document that waits for entries to be written. */
interface Waiting {
  readonly planned: PlannedDocument;
  readonly stream: Stream;
  readonly key: string;
  readonly formats: readonly (readonly [FormatName, readonly Edition[]])[];
  /** The entries that were not printed before, oldest first. */
  readonly wanted: readonly Placed[];
}

export interface FeedPrinterOptions {
  /** What documents say of a stream. */
  readonly describe: (id: string) => Stream;
  /** The date of a stream without entries. */
  readonly empty: string;
  readonly config: FeedConfig;
  readonly known: KnownFiles;
}

/**
 * Prints documents once their entries are written, and drops each entry after its last document. Known documents need
 * no entry, and entries that an earlier run printed are taken from its files.
 */
export class FeedPrinter {
  readonly #options: FeedPrinterOptions;
  readonly #earlier: EarlierEditions;
  /** By the name of the newest entry that they wait for, which is written last. */
  readonly #waiting = new Map<string, Waiting[]>();
  /** How many documents wait for an entry. */
  readonly #uses = new Map<string, number>();
  readonly #written = new Map<string, Entry>();
  /** Entries that may be asked for. */
  readonly #offered = new Map<string, Entry>();
  #described: Stream | undefined;

  constructor(options: FeedPrinterOptions) {
    this.#options = options;
    this.#earlier = new EarlierEditions(options.known);
  }

  /** Whether any document waits for an entry. */
  isWanted = (name: string): boolean => this.#uses.has(name);

  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Takes an entry before the documents that may want it. */
  offer({ name, entry }: PlannedEntry): void {
    if (entry !== undefined) this.#offered.set(name, entry);
  }

  /** Takes a document, and yields those of its files that exist already or wait for no entry. */
  *take(planned: PlannedDocument): Generator<UpdatedFile, void, undefined> {
    const { empty, known } = this.#options;
    const stream = this.#describe(planned.stream);
    const key = documentKey(planned, stream, empty, known);
    const unknown: FormatName[] = [];
    for (const format of FORMAT_NAMES) {
      const path = documentPath({ ...planned, stream }, format);
      if (known.isKnown(path, key)) yield { path, key };
      else unknown.push(format);
    }
    if (unknown.length === 0) return;
    const waiting = this.#prepare(planned, stream, key, unknown);
    const newest = waiting.wanted.at(-1);
    if (newest === undefined || waiting.wanted.every(({ name }) => this.#offered.has(name))) {
      yield* this.#print(waiting, this.#offered);
    } else this.#await(waiting, newest.name);
  }

  /** Takes an entry, and prints the documents that waited only for it. */
  *write({ name, entry }: PlannedEntry): Generator<UpdatedFile, void, undefined> {
    if (entry === undefined || !this.#uses.has(name)) return;
    this.#written.set(name, entry);
    for (const waiting of this.#waiting.get(name) ?? []) {
      yield* this.#print(waiting, this.#written);
      for (const used of waiting.wanted) this.#release(used.name);
    }
    this.#waiting.delete(name);
  }

  /** The documents of a stream come one after the other, so its description is kept for the next. */
  #describe(id: string): Stream {
    if (this.#described?.id !== id) this.#described = this.#options.describe(id);
    return this.#described;
  }

  #prepare(planned: PlannedDocument, stream: Stream, key: string, unknown: readonly FormatName[]): Waiting {
    const { stream: id, archive, entries } = planned;
    const formats = unknown.map((format) => [format, this.#earlier.find(id, archive, format)] as const);
    const first = firstOf(planned);
    const isPrinted = (index: number): boolean =>
      formats.every(([, editions]) => editions.some((edition) => edition.has(first + index)));
    const fresh = entries.filter((_, index) => !isPrinted(index));
    // Usually all or a few are fresh; sharing the list saves memory while thousands of documents wait.
    const wanted = fresh.length === entries.length ? entries : fresh;
    return { planned, stream, key, formats, wanted };
  }

  #await(waiting: Waiting, newest: string): void {
    const others = this.#waiting.get(newest);
    if (others) others.push(waiting);
    else this.#waiting.set(newest, [waiting]);
    for (const { name } of waiting.wanted) this.#uses.set(name, (this.#uses.get(name) ?? 0) + 1);
  }

  #release(name: string): void {
    const uses = (this.#uses.get(name) ?? 1) - 1;
    if (uses > 0) this.#uses.set(name, uses);
    else {
      this.#uses.delete(name);
      this.#written.delete(name);
    }
  }

  *#print(
    { planned, stream, key, formats, wanted }: Waiting,
    written: ReadonlyMap<string, Entry>,
  ): Generator<UpdatedFile, void, undefined> {
    const { empty, config } = this.#options;
    const { entries, stream: _, ...place } = planned;
    const document = { ...place, stream, updated: entries.at(-1)?.published ?? empty };
    const first = firstOf(planned);
    const fresh = new Set(wanted.map(({ name }) => name));
    for (const [format, editions] of formats) {
      const all = entries.map(({ name }, index) => {
        if (fresh.has(name)) return written.get(name);
        return editions.find((edition) => edition.has(first + index))?.printed(first + index);
      });
      const complete = all.filter((entry) => entry !== undefined).reverse();
      if (complete.length < all.length) throw new Error(`An entry of ${planned.stream} was not written.`);
      yield {
        path: documentPath(document, format),
        key,
        text: growDocument(document, complete, format, config),
      };
    }
  }
}
