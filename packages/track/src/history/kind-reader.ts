import type { CommitGroup } from "../commits/group-commits.js";
import type { RecordReader } from "../records/read-records.js";
import { TrackedRecords } from "../records/tracked-records.js";
import { GroupReading } from "./group-reading.js";
import type { FileSource, ReadStep } from "./read-step.js";
import type { FileVersion, HeldFiles } from "./version-reader.js";

/** A mapping, and from when on it holds. */
export interface DatedReader {
  readonly reader: RecordReader;
  readonly from: number;
}

/** The files of one kind: the blob that each was last read from, and the digests of its records. */
export interface KindState {
  readonly mapping: number;
  readonly files: readonly (readonly [
    path: string,
    blob: string,
    records: readonly (readonly [string, string])[],
  ])[];
  /** Files that cannot be read as they are now. */
  readonly broken: readonly string[];
}

/** Follows the records of one kind. */
export class KindReader {
  readonly #readers: readonly DatedReader[];
  readonly #source: FileSource;
  readonly #files: HeldFiles;
  #mapping: number;

  constructor(readers: readonly DatedReader[], source: FileSource, state?: KindState) {
    this.#readers = readers;
    this.#source = source;
    this.#mapping = state?.mapping ?? -1;
    this.#files = { records: new TrackedRecords(), blobs: new Map(), broken: new Set(state?.broken) };
    for (const [path, blob, records] of state?.files ?? []) {
      this.#files.blobs.set(path, blob);
      this.#files.records.put(path, new Map(records.map(([key, digest]) => [key, { digest }])));
    }
  }

  get globs(): readonly string[] {
    const all = this.#readers.map(({ reader }) => reader.pattern.globs);
    return all.some((globs) => globs.length === 0) ? [] : all.flat();
  }

  get size(): number {
    return this.#files.records.size;
  }

  get state(): KindState {
    const { records, blobs, broken } = this.#files;
    const files = [...records.files].map(([path, held]) => {
      const digests = [...held].map(([key, { digest }]) => [key, digest] as const);
      return [path, blobs.get(path) ?? "", digests] as const;
    });
    return { mapping: this.#mapping, files, broken: [...broken] };
  }

  *digests(): Generator<readonly [string, string], void, undefined> {
    for (const [key, { digest }] of this.#files.records.all()) yield [key, digest];
  }

  digestOf(key: string): string | undefined {
    return this.#files.records.get(key)?.digest;
  }

  async read(group: CommitGroup, whole: boolean): Promise<ReadStep> {
    const mapping = this.#readers.findLastIndex(({ from }) => from <= group.end.time);
    const current = this.#readers[mapping];
    if (current === undefined) return { changes: [], commits: new Map(), wholeFiles: new Set(), issues: [] };
    const isSwitched = mapping !== this.#mapping && this.#mapping !== -1;
    this.#mapping = mapping;
    const isNew = this.#files.records.files.size === 0 && mapping > 0;
    const isWhole = whole || isSwitched || isNew;
    const versions = isWhole
      ? await this.#allFiles(current.reader, group)
      : this.#touchedFiles(current.reader, group);
    return new GroupReading(this.#files, current.reader, this.#source, group, isWhole).read(versions);
  }

  #touchedFiles({ pattern }: RecordReader, { commits }: CommitGroup): Map<string, FileVersion[]> {
    const versions = new Map<string, FileVersion[]>();
    for (const commit of commits) {
      for (const file of commit.changes) {
        const known = versions.get(file.path);
        if (known !== undefined) known.push({ commit, file });
        else if (pattern.matches(file.path)) versions.set(file.path, [{ commit, file }]);
      }
    }
    return versions;
  }

  /** Every file of the last commit, and every file that was read before and is not there any more. */
  async #allFiles({ pattern }: RecordReader, group: CommitGroup): Promise<Map<string, FileVersion[]>> {
    const commit = group.commits.at(-1);
    const versions = new Map<string, FileVersion[]>();
    for (const file of await this.#source.list(group.end.id)) {
      if (pattern.matches(file.path)) versions.set(file.path, [{ commit, file }]);
    }
    for (const path of this.#files.records.files.keys()) {
      if (!versions.has(path)) versions.set(path, [{ commit, file: { path, blob: undefined } }]);
    }
    return versions;
  }
}
