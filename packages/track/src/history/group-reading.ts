import type { CommitGroup } from "../commits/group-commits.js";
import type { ChangedFile, HistoryCommit } from "../commits/history-commit.js";
import type { TrackIssue } from "../issues.js";
import type { FileRecords, ReadableFile, RecordReader } from "../records/read-records.js";
import {
  differingKeys,
  type HeldRecord,
  type KeyChange,
  type TrackedRecords,
} from "../records/tracked-records.js";
import { contentIssues, type FileContent } from "./file-issues.js";
import type { FileSource, ReadStep, SourceBlob } from "./read-step.js";
import { type FileVersion, GONE, type HeldFiles, KEPT, VersionReader } from "./version-reader.js";

/** How many blobs are asked for before the first has come. */
const AHEAD = 32;

/** The reading of one group of commits. */
export class GroupReading {
  readonly #records: TrackedRecords;
  readonly #blobs: Map<string, string>;
  readonly #source: FileSource;
  readonly #versions: VersionReader;
  readonly #changes = new Map<string, KeyChange>();
  readonly #commits = new Map<string, HistoryCommit[]>();
  readonly #wholeFiles = new Set<string>();
  /** What there is to say of each file that was read. */
  readonly #contents = new Map<string, FileContent>();
  /** By digest, what was read of records of which only the digest was known. */
  readonly #loaded = new Map<string, HeldRecord>();

  /** `files` is brought up to date. `whole`: all files of the last commit are read, not only those that were touched. */
  constructor(
    files: HeldFiles,
    reader: RecordReader,
    source: FileSource,
    group: CommitGroup,
    whole: boolean,
  ) {
    this.#records = files.records;
    this.#blobs = files.blobs;
    this.#source = source;
    this.#versions = new VersionReader(files, reader, source, group, whole);
  }

  async read(versions: ReadonlyMap<string, readonly FileVersion[]>): Promise<ReadStep> {
    const paths = [...versions];
    const asked: (Promise<SourceBlob> | undefined)[] = [];
    const ask = (index: number): void => {
      const blob = paths[index]?.[1].at(-1)?.file.blob;
      const promise = blob === undefined ? undefined : this.#source.read(blob);
      promise?.catch(() => undefined);
      asked[index] = promise;
    };
    for (let index = 0; index < Math.min(AHEAD, paths.length); index += 1) ask(index);
    for (const [index, [path, all]] of paths.entries()) {
      const newest = await asked[index];
      asked[index] = undefined;
      if (index + AHEAD < paths.length) ask(index + AHEAD);
      await this.#readFile(path, all, newest);
    }
    const issues = [...this.#versions.issues, ...this.#contentIssues()];
    const changes = await this.#fill(
      [...this.#changes.values()].filter(({ before, after }) => before?.digest !== after?.digest),
    );
    return { changes, commits: this.#commits, wholeFiles: this.#wholeFiles, issues };
  }

  async #readFile(
    path: string,
    versions: readonly FileVersion[],
    newest: SourceBlob | undefined,
  ): Promise<void> {
    // First, as the blob of the state before is forgotten when another was read.
    await this.#load(path);
    const read = await this.#versions.findReadable(path, versions, newest);
    if (read === KEPT) return;
    const earlier = this.#records.files.get(path);
    if (versions.length > 1 && (earlier?.size ?? 0) + (read === GONE ? 0 : read.records.size) > 2) {
      await this.#attribute(path, versions, earlier, read);
    } else this.#touch(versions, differingKeys(earlier, read === GONE ? undefined : read.records));
    if (read === GONE && earlier === undefined) return;
    this.#noteWhole(earlier);
    const now = read === GONE ? undefined : read.records;
    this.#noteWhole(now);
    for (const change of this.#records.put(path, now)) {
      const known = this.#changes.get(change.key);
      this.#changes.set(change.key, known === undefined ? change : { ...known, after: change.after });
    }
    if (read === GONE) this.#blobs.delete(path);
    else {
      const { nameless, doubled, isUnicode } = read;
      this.#contents.set(path, { nameless, doubled, isUnicode });
    }
  }

  /** What is wrong with the files that were read: only at the end, as a file may take over the records of one that is gone. */
  #contentIssues(): TrackIssue[] {
    const told = new Set<string>();
    return [...this.#contents].flatMap(([path, content]) => {
      const taken = this.#records.doubledIn(path).filter((key) => !told.has(key));
      for (const key of taken) told.add(key);
      return contentIssues(path, content, taken);
    });
  }

  #noteWhole(records: ReadonlyMap<string, HeldRecord> | undefined): void {
    const [key] = records?.keys() ?? [];
    if (key !== undefined && records?.size === 1) this.#wholeFiles.add(key);
  }

  /** Notes that commits touched records. */
  #touch(versions: readonly FileVersion[], keys: readonly string[]): void {
    for (const key of keys) for (const { commit } of versions) if (commit) this.#touchOne(key, commit);
  }

  #touchOne(key: string, commit: HistoryCommit): void {
    const known = this.#commits.get(key);
    if (known === undefined) this.#commits.set(key, [commit]);
    else if (known.at(-1) !== commit) known.push(commit);
  }

  /** Finds which of several commits changed which of the records in a file. */
  async #attribute(
    path: string,
    versions: readonly FileVersion[],
    earlier: ReadonlyMap<string, HeldRecord> | undefined,
    newest: ReadableFile | typeof GONE,
  ): Promise<void> {
    let last: ReadonlyMap<string, HeldRecord> = earlier ?? new Map();
    for (const { file, commit } of versions) {
      const read = await this.#readVersion(path, file, newest);
      if (commit === undefined || read?.problem !== undefined) continue;
      const now: ReadonlyMap<string, HeldRecord> = read?.records ?? new Map();
      for (const key of differingKeys(last, now)) this.#touchOne(key, commit);
      last = now;
    }
  }

  /** The records of one version of a file; undefined when it is gone. The newest was read already. */
  async #readVersion(
    path: string,
    { blob }: ChangedFile,
    newest: ReadableFile | typeof GONE,
  ): Promise<FileRecords | undefined> {
    if (blob === undefined) return undefined;
    if (newest !== GONE && blob === this.#blobs.get(path)) return newest;
    return this.#versions.read(path, blob);
  }

  /** Reads the content of a file as it was, when only its digests are known. */
  async #load(path: string): Promise<void> {
    const held = this.#records.files.get(path);
    const blob = this.#blobs.get(path);
    if (held === undefined || [...held.values()].every(({ record }) => record !== undefined)) return;
    const read = await this.#versions.read(path, blob ?? "");
    const isSame =
      read.problem === undefined &&
      read.records.size === held.size &&
      [...held].every(([key, { digest }]) => read.records.get(key)?.digest === digest);
    if (!isSame) throw new StaleState(path);
    this.#records.put(path, read.records);
    for (const record of read.records.values()) this.#loaded.set(record.digest, record);
  }

  /** The changes with the content of both sides; that of records of other files, whose keys changed with these, is read. */
  async #fill(changes: readonly KeyChange[]): Promise<KeyChange[]> {
    const isHollow = (side: HeldRecord | undefined): boolean =>
      side !== undefined && side.record === undefined;
    for (const { key, before, after } of changes) {
      if (!isHollow(before) && !isHollow(after)) continue;
      for (const path of this.#records.pathsOf(key.replace(/~~\d+$/, ""))) await this.#load(path);
    }
    const whole = (side: HeldRecord | undefined): HeldRecord | undefined =>
      side && isHollow(side) ? (this.#loaded.get(side.digest) ?? side) : side;
    return changes.map(({ key, before, after }) => ({ key, before: whole(before), after: whole(after) }));
  }
}

/** Thrown when a file reads otherwise than when it was read last: the code or the mapping changed. */
export class StaleState extends Error {
  override readonly name = "StaleState";

  constructor(path: string) {
    super(`${path} reads otherwise than before.`);
  }
}
