import { archivePath, feedPath, type SitePath } from "../addresses.js";
import type { Entry } from "../entry/entry.js";
import { newestFirst } from "../entry/entry-order.js";
import type { FeedConfig } from "../feed-config.js";
import { documentPath, type FeedDocument, streamTitle } from "../formats/feed-document.js";
import { FORMAT_NAMES } from "../formats/formats.js";
import { type ItemExtension, readJsonFeed } from "../formats/read-json-feed.js";
import { RENDERERS } from "../formats/render-feed.js";
import type { OutputFile } from "../output/output-file.js";
import type { Stream } from "../stream.js";
import { ARCHIVE_SIZE, sealedArchives } from "./sealed-archives.js";

/** An archive that is sealed, but whose link to the next one is not known yet. */
interface NewestArchive {
  readonly number: number;
  /** What it holds; undefined when its document is written and was not needed. */
  readonly content: ArchiveContent | undefined;
}

interface ArchiveContent {
  /** As the stream was when it was sealed: its title may change with a later entry. */
  readonly stream: Stream;
  /** Oldest first. */
  readonly entries: readonly Entry[];
}

interface GrowingStream {
  /** As its newest entry names it. */
  stream: Stream;
  /** Oldest first. */
  readonly open: Entry[];
  archive: NewestArchive | undefined;
}

export interface StreamDocumentsOptions {
  readonly config: FeedConfig;
  /** The date of a stream without entries. */
  readonly updatedWhenEmpty: string;
  /** The text of a file as the last run wrote it; undefined when there is none. */
  readonly read: (path: SitePath) => string | undefined;
}

/**
 * The documents of streams that grow by one release after another. What went before is read from the JSON Feed documents
 * that the last run wrote, and only of streams that get an entry; so a new release costs what it brings, however long
 * the history is. Entries added in one run or in many give the same documents.
 */
export class StreamDocuments {
  readonly #options: StreamDocumentsOptions;
  readonly #streams = new Map<string, GrowingStream>();

  constructor(options: StreamDocumentsOptions) {
    this.#options = options;
  }

  /** The streams that were touched. */
  get touched(): readonly Stream[] {
    return [...this.#streams.values()].map(({ stream }) => stream);
  }

  /** Takes a stream that need not get an entry, so that its documents are there. */
  open(stream: Stream): void {
    this.#growing(stream);
  }

  /** Adds the entries of one release, oldest first, each with the streams that take it, and yields archives it seals. */
  *addRelease(
    entries: Iterable<readonly [Entry, readonly Stream[]]>,
    released: string,
  ): Generator<OutputFile, void, undefined> {
    const touched = new Set<GrowingStream>();
    for (const [entry, streams] of entries) {
      for (const stream of streams) {
        const growing = this.#growing(stream);
        growing.stream = stream;
        growing.open.push(entry);
        touched.add(growing);
      }
    }
    const now = Date.parse(released);
    for (const growing of touched) {
      const timeOf = (index: number): number => Date.parse(growing.open[index]?.published ?? "");
      const sealed = sealedArchives(growing.open.length, timeOf, now);
      for (let count = 0; count < sealed; count += 1) yield* this.#seal(growing);
    }
  }

  /** The documents of the streams that were touched: archives first, so that a link never leads to nothing. */
  *finish(): Generator<OutputFile, void, undefined> {
    for (const growing of this.#streams.values()) yield* this.#printArchive(growing, undefined);
    for (const { stream, open, archive } of this.#streams.values()) {
      yield* this.#print({ stream, entries: open, older: archive?.number });
    }
  }

  #growing(stream: Stream): GrowingStream {
    const known = this.#streams.get(stream.id);
    if (known !== undefined) return known;
    const growing = { stream, open: [], archive: undefined, ...this.#readStream(stream) };
    this.#streams.set(stream.id, growing);
    return growing;
  }

  #readStream({ id }: Stream): Pick<GrowingStream, "open" | "archive"> | undefined {
    const text = this.#options.read(feedPath(id, "json"));
    if (text === undefined) return undefined;
    const { entries, older } = readJsonFeed<ItemExtension>(text);
    const archive = older === undefined ? undefined : { number: older, content: undefined };
    return { open: entries, archive };
  }

  *#seal(growing: GrowingStream): Generator<OutputFile, void, undefined> {
    const number = (growing.archive?.number ?? 0) + 1;
    yield* this.#printArchive(growing, number);
    const { stream, open } = growing;
    growing.archive = { number, content: { stream, entries: open.splice(0, ARCHIVE_SIZE) } };
  }

  /** Prints the newest archive, `newer` being the one after it; not when it stands there as it should. */
  *#printArchive(
    { stream, archive }: GrowingStream,
    newer: number | undefined,
  ): Generator<OutputFile, void, undefined> {
    if (archive === undefined || (archive.content === undefined && newer === undefined)) return;
    const { number } = archive;
    yield* this.#print({
      ...(archive.content ?? this.#readArchive(stream, number)),
      archive: number,
      older: number === 1 ? undefined : number - 1,
      newer,
    });
  }

  #readArchive(stream: Stream, number: number): ArchiveContent {
    const { id } = stream;
    const text = this.#options.read(archivePath(id, number, "json"));
    if (text === undefined) throw new Error(`Archive ${number} of ${id} is missing.`);
    const { entries, title, description } = readJsonFeed<ItemExtension>(text);
    return {
      stream: { ...stream, title: streamTitle(title, number, this.#options.config), description },
      entries,
    };
  }

  *#print({
    entries,
    older,
    newer,
    ...rest
  }: Pick<FeedDocument, "stream" | "entries" | "archive"> & {
    readonly older: number | undefined;
    readonly newer?: number | undefined;
  }): Generator<OutputFile, void, undefined> {
    const shown = newestFirst(entries);
    const document: FeedDocument = {
      ...rest,
      updated: shown[0]?.published ?? this.#options.updatedWhenEmpty,
      entries: shown,
      ...(older === undefined ? {} : { older }),
      ...(newer === undefined ? {} : { newer }),
    };
    for (const format of FORMAT_NAMES) {
      yield { path: documentPath(document, format), text: RENDERERS[format](document, this.#options.config) };
    }
  }
}
