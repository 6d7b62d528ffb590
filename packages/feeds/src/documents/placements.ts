import type { PlannedEntry } from "../entry/planned-entry.js";
import type { Stream } from "../stream.js";
import { ARCHIVE_SIZE, sealedArchives } from "./sealed-archives.js";

/** An entry as documents are planned with it. */
export type Placed = Pick<PlannedEntry, "name" | "version" | "published">;

/** A document of a stream, before its entries are written. */
export interface PlannedDocument {
  readonly stream: Stream;
  /** Oldest first. */
  readonly entries: readonly Placed[];
  /** See `FeedDocument`. */
  readonly archive?: number;
  readonly older?: number;
  readonly newer?: number;
}

/** Placements as JSON: every entry, and for each stream the places of its entries among them. */
export interface PlainPlacements {
  readonly entries: readonly (readonly [name: string, version: string, published: string])[];
  readonly streams: readonly (readonly [stream: string, entries: readonly number[]])[];
}

/** The entries of each stream, and so its documents, before the entries are written. */
export class Placements {
  readonly #entries: Placed[] = [];
  /** Places among the entries, oldest first. */
  readonly #streams = new Map<string, number[]>();

  static fromPlain({ entries, streams }: PlainPlacements): Placements {
    const placements = new Placements();
    for (const [name, version, published] of entries) placements.#entries.push({ name, version, published });
    for (const [stream, places] of streams) placements.#streams.set(stream, [...places]);
    return placements;
  }

  toPlain(): PlainPlacements {
    return {
      entries: this.#entries.map(({ name, version, published }) => [name, version, published]),
      streams: [...this.#streams],
    };
  }

  /** Takes the next entry, oldest first. */
  add({ name, version, published, streams }: PlannedEntry): void {
    const place = this.#entries.push({ name, version, published }) - 1;
    for (const stream of streams) {
      const places = this.#streams.get(stream);
      if (places === undefined) this.#streams.set(stream, [place]);
      else places.push(place);
    }
  }

  /** All documents of a stream, sealed archives first. `released`: the time of the newest release. */
  *documents(stream: Stream, released: string): Generator<PlannedDocument, void, undefined> {
    const places = this.#streams.get(stream.id) ?? [];
    const entryAt = (index: number): Placed => this.#entries[places[index] as number] as Placed;
    const timeOf = (index: number): number => Date.parse(entryAt(index).published);
    const sealed = sealedArchives(places.length, timeOf, Date.parse(released));
    const slice = (from: number, to: number): readonly Placed[] =>
      places.slice(from, to).map((place) => this.#entries[place] as Placed);
    for (let number = 1; number <= sealed; number += 1) {
      yield {
        stream,
        entries: slice((number - 1) * ARCHIVE_SIZE, number * ARCHIVE_SIZE),
        archive: number,
        ...(number === 1 ? {} : { older: number - 1 }),
        ...(number === sealed ? {} : { newer: number + 1 }),
      };
    }
    const open = slice(sealed * ARCHIVE_SIZE, places.length);
    yield { stream, entries: open, ...(sealed === 0 ? {} : { older: sealed }) };
  }
}
