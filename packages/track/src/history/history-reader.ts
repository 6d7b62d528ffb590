import { splitKey } from "../changes/track-signal.js";
import type { CommitGroup } from "../commits/group-commits.js";
import { listKeysOf, mappingsOf, type TrackConfig } from "../config/track-config.js";
import { RecordReader } from "../records/read-records.js";
import { KindReader, type KindState } from "./kind-reader.js";
import type { FileSource, ReadStep } from "./read-step.js";

/** What a reader has to know to go on where it ended, by kind. */
export type ReaderState = Readonly<Record<string, KindState>>;

/** From when on a mapping holds, by the text of its `since`: seconds since 1970. */
export type SinceTimes = ReadonlyMap<string, number>;

/** Follows the records of all kinds along the history. */
export class HistoryReader {
  readonly #kinds: ReadonlyMap<string, KindReader>;

  constructor(config: TrackConfig, source: FileSource, since: SinceTimes, state: ReaderState = {}) {
    const listKeys = listKeysOf(config);
    this.#kinds = new Map(
      Object.entries(config.records).map(([kind, settings]) => {
        const readers = mappingsOf(kind, settings).map((mapping) => ({
          reader: new RecordReader(mapping, listKeys),
          from: mapping.since === undefined ? Number.NEGATIVE_INFINITY : (since.get(mapping.since) ?? 0),
        }));
        return [kind, new KindReader(readers, source, state[kind])];
      }),
    );
  }

  /** What git is asked for; empty: all files. */
  get globs(): readonly string[] {
    const all = [...this.#kinds.values()].map((kind) => kind.globs);
    return all.some((globs) => globs.length === 0) ? [] : [...new Set(all.flat())];
  }

  get state(): ReaderState {
    return Object.fromEntries([...this.#kinds].map(([kind, reader]) => [kind, reader.state]));
  }

  /** How many records there are now. */
  get size(): number {
    return [...this.#kinds.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** The digest of every record that is read now, by full key. */
  *digests(): Generator<readonly [string, string], void, undefined> {
    for (const kind of this.#kinds.values()) yield* kind.digests();
  }

  /** The digest of the record under a full key. */
  digestOf(key: string): string | undefined {
    return this.#kinds.get(splitKey(key)[0])?.digestOf(key);
  }

  /** Reads what a group of commits changed; `whole`: reads all files of its last commit again. */
  async read(group: CommitGroup, whole = false): Promise<ReadStep> {
    const steps: ReadStep[] = [];
    for (const kind of this.#kinds.values()) steps.push(await kind.read(group, whole));
    return {
      changes: steps.flatMap(({ changes }) => changes),
      commits: new Map(steps.flatMap(({ commits }) => [...commits])),
      wholeFiles: new Set(steps.flatMap(({ wholeFiles }) => [...wholeFiles])),
      issues: steps.flatMap(({ issues }) => issues),
    };
  }
}
