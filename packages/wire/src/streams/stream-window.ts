import type { Entry } from "../entry.js";

/** How many entries an archive holds. */
export const ARCHIVE_SIZE = 50;
/** An archive seals when this many newer entries exist and it is old enough … */
const NEWER_NEEDED = 50;
/** … which means that its newest entry is this much older than the newest release (90 days), … */
const AGE_NEEDED = 90 * 24 * 60 * 60 * 1000;
/** … or when this many newer entries exist. */
const NEWER_ENOUGH = 200;

/** A sealed part of a stream; `number` counts from 1, the oldest. */
export interface Archive {
  readonly number: number;
  /** Oldest first. */
  readonly entries: readonly Entry[];
}

/** How many archives of a stream are sealed: `count` entries, each one's time by its index, the newest release's time. */
export function sealedArchives(
  count: number,
  timeOf: (index: number) => number,
  newestRelease: number,
): number {
  let sealed = 0;
  for (let end = ARCHIVE_SIZE; end <= count; end += ARCHIVE_SIZE) {
    const newer = count - end;
    const old = newestRelease - timeOf(end - 1) >= AGE_NEEDED;
    if (newer < NEWER_ENOUGH && (newer < NEWER_NEEDED || !old)) break;
    sealed += 1;
  }
  return sealed;
}

/**
 * The entries of one stream that its documents still wait for. Archives leave it as they seal, so it holds a window,
 * however long the stream. Sealing only depends on entries and releases, never on a clock, and is never undone.
 */
export class StreamWindow {
  #entries: Entry[] = [];
  #sealed = 0;

  push(entry: Entry): void {
    this.#entries.push(entry);
  }

  /** Archives that seal now, oldest first. `newestRelease` is in milliseconds since 1970. */
  seal(newestRelease: number): readonly Archive[] {
    const fresh = sealedArchives(
      this.#entries.length,
      (index) => Date.parse(this.#entries[index]?.published ?? ""),
      newestRelease,
    );
    const archives = Array.from({ length: fresh }, (_, i) => ({
      number: this.#sealed + i + 1,
      entries: this.#entries.slice(i * ARCHIVE_SIZE, (i + 1) * ARCHIVE_SIZE),
    }));
    if (fresh > 0) this.#entries = this.#entries.slice(fresh * ARCHIVE_SIZE);
    this.#sealed += fresh;
    return archives;
  }

  /** Entries that are not sealed, oldest first. */
  get open(): readonly Entry[] {
    return this.#entries;
  }

  get sealed(): number {
    return this.#sealed;
  }
}
