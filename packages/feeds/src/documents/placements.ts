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

/** Says which entries each document of a stream will hold, before the entries are written. */
export class Placements {
  /** Oldest first. */
  readonly #streams = new Map<string, Placed[]>();
  /** By version, when its last entry was published, which is when the release was made. */
  readonly #released = new Map<string, number>();

  /** Takes the next entry, oldest first. */
  add({ name, version, published, streams }: PlannedEntry): void {
    this.#released.set(version, Date.parse(published));
    const placed = { name, version, published };
    for (const stream of streams) {
      const others = this.#streams.get(stream);
      if (others === undefined) this.#streams.set(stream, [placed]);
      else others.push(placed);
    }
  }

  /** All documents of a stream, sealed archives first. `released`: the time of the newest release. */
  *documents(stream: Stream, released: string): Generator<PlannedDocument, void, undefined> {
    const entries = this.#streams.get(stream.id) ?? [];
    const releasedAt = (index: number): number => this.#released.get(entries[index]?.version ?? "") ?? 0;
    const sealed = sealedArchives(entries.length, releasedAt, Date.parse(released));
    for (let number = 1; number <= sealed; number += 1) {
      yield {
        stream,
        entries: entries.slice((number - 1) * ARCHIVE_SIZE, number * ARCHIVE_SIZE),
        archive: number,
        ...(number === 1 ? {} : { older: number - 1 }),
        ...(number === sealed ? {} : { newer: number + 1 }),
      };
    }
    const open = entries.slice(sealed * ARCHIVE_SIZE);
    yield { stream, entries: open, ...(sealed === 0 ? {} : { older: sealed }) };
  }
}
