import { archivePath, feedPath } from "../addresses.js";
import type { FormatName } from "../formats/formats.js";
import type { KnownFiles, LastEdition } from "../output/known-files.js";

import { type EntrySpan, spanOf } from "./document-key.js";
import { splitDocument } from "./split-document.js";

/** Entries of a stream as an earlier run printed them. An entry never changes, so they can be used again. */
export class EarlierEditions {
  readonly #known: KnownFiles;
  readonly #digests: ReadonlySet<string>;

  constructor(known: KnownFiles) {
    this.#known = known;
    this.#digests = new Set(known.digests.values());
  }

  /**
   * Finds the earlier editions of a stream in a format: its subscription document and, for an archive, that archive.
   */
  find(stream: string, archive: number | undefined, format: FormatName): readonly Edition[] {
    const paths = [feedPath(stream, format)];
    if (archive !== undefined) paths.push(archivePath(stream, archive, format));
    return paths.flatMap((path) => {
      const last = this.#known.lastEdition(path);
      const span = last && spanOf(last.key, this.#digests);
      return last === undefined || span === undefined ? [] : [new Edition(last, span, format)];
    });
  }
}

/** One document as an earlier run printed it. */
export class Edition {
  readonly #last: LastEdition;
  readonly #span: EntrySpan;
  readonly #format: FormatName;
  #entries: readonly string[] | undefined;

  constructor(last: LastEdition, span: EntrySpan, format: FormatName) {
    this.#last = last;
    this.#span = span;
    this.#format = format;
  }

  /** Whether it holds an entry, by the entry's place in the stream. */
  has(index: number): boolean {
    const { first, count } = this.#span;
    return index >= first && index < first + count;
  }

  /** An entry as it was printed. */
  printed(index: number): string | undefined {
    this.#entries ??= splitDocument(this.#last.read(), this.#format).entries;
    const { first, count } = this.#span;
    return this.#entries[first + count - 1 - index];
  }
}
