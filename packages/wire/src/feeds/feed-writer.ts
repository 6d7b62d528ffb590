import type { PlainRecords } from "@claimwire/changes";
import type { Entry } from "../entry.js";
import { FORMAT_NAMES } from "../formats.js";
import type { OutputFile } from "../output-file.js";
import type { StreamedEntry } from "../release-entries.js";
import { describeStream, type StreamId } from "../streams/stream.js";
import { type Archive, StreamWindow } from "../streams/stream-window.js";
import type { WireConfig } from "../wire-config.js";
import { documentPath, type FeedDocument } from "./feed-document.js";
import { RENDERERS } from "./render-feed.js";

interface Pending {
  readonly window: StreamWindow;
  /** The newest sealed archive: printed when it is known whether a newer one follows. */
  held?: Archive;
}

/**
 * Collects entries by stream and prints the documents: sealed archives as soon as they can be, subscription documents
 * at the end. So it holds a window of each stream, however long the history.
 */
export class FeedWriter {
  readonly #pending = new Map<StreamId, Pending>();
  readonly #names: PlainRecords;
  readonly #empty: string;
  readonly #config: WireConfig;

  /**
   * `streams`: every stream that shall have documents; `names`: the records by whose present names streams are called;
   * `empty`: the date of a stream without entries.
   */
  constructor(streams: Iterable<StreamId>, names: PlainRecords, empty: string, config: WireConfig) {
    for (const stream of streams) this.#pending.set(stream, { window: new StreamWindow() });
    this.#names = names;
    this.#empty = empty;
    this.#config = config;
  }

  /** Takes the entries of a release, oldest first, and prints what they seal. `released`: its time. */
  *add(entries: readonly StreamedEntry[], released: string): Generator<OutputFile, void, undefined> {
    const touched = new Set<StreamId>();
    for (const { entry, streams } of entries) {
      for (const stream of streams) {
        this.#pending.get(stream)?.window.push(entry);
        touched.add(stream);
      }
    }
    for (const stream of touched) yield* this.#seal(stream, released);
  }

  /** Prints what is left: archives that the newest release seals, and every subscription document. */
  *finish(released: string): Generator<OutputFile, void, undefined> {
    for (const stream of this.#pending.keys()) {
      yield* this.#seal(stream, released);
      const { window, held } = this.#pending.get(stream) ?? { window: new StreamWindow() };
      if (held !== undefined) yield* this.#print(stream, held.entries, archivePlace(held));
      yield* this.#print(stream, window.open, window.sealed === 0 ? {} : { older: window.sealed });
    }
  }

  *#seal(stream: StreamId, released: string): Generator<OutputFile, void, undefined> {
    const pending = this.#pending.get(stream);
    for (const archive of pending?.window.seal(Date.parse(released)) ?? []) {
      if (pending?.held !== undefined) {
        yield* this.#print(stream, pending.held.entries, {
          ...archivePlace(pending.held),
          newer: archive.number,
        });
      }
      if (pending !== undefined) pending.held = archive;
    }
  }

  *#print(
    stream: StreamId,
    entries: readonly Entry[],
    place: Pick<FeedDocument, "archive" | "older" | "newer">,
  ): Generator<OutputFile, void, undefined> {
    const document: FeedDocument = {
      stream: describeStream(stream, this.#names),
      updated: entries.at(-1)?.published ?? this.#empty,
      entries: entries.toReversed(),
      ...place,
    };
    for (const format of FORMAT_NAMES) {
      yield { path: documentPath(document, format), text: RENDERERS[format](document, this.#config) };
    }
  }
}

function archivePlace({ number }: Archive): Pick<FeedDocument, "archive" | "older"> {
  return number === 1 ? { archive: number } : { archive: number, older: number - 1 };
}
