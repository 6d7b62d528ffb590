import type { TrackIssue } from "../issues.js";
import type { FileRecords, ReadableFile, RecordReader } from "../records/read-records.js";
import {
  differingKeys,
  type HeldRecord,
  type KeyChange,
  type TrackedRecords,
} from "../records/tracked-records.js";
import { contentIssues, type FileContent, keptIssue, otherThanFile } from "./file-issues.js";
import type { CommitGroup } from "./group-commits.js";
import type { ChangedFile, HistoryCommit } from "./history-commit.js";
import type { FileSource, ReadStep, SourceBlob } from "./read-step.js";

/** What is held of the files of one kind, as they were read last. */
export interface HeldFiles {
  readonly records: TrackedRecords;
  /** By path, the blob that a file was read from. */
  readonly blobs: Map<string, string>;
  /** Files that cannot be read as they are now. */
  readonly broken: Set<string>;
}

/** One version of a file in a group of commits. */
export interface FileVersion {
  readonly commit: HistoryCommit | undefined;
  readonly file: ChangedFile;
}

/** How many blobs are asked for before the first has come. */
const AHEAD = 32;
const GONE = Symbol("gone");
const KEPT = Symbol("kept");

/** The reading of one group of commits. */
export class GroupReading {
  readonly #records: TrackedRecords;
  readonly #blobs: Map<string, string>;
  readonly #broken: Set<string>;
  readonly #reader: RecordReader;
  readonly #source: FileSource;
  readonly #group: CommitGroup;
  readonly #whole: boolean;
  readonly #changes = new Map<string, KeyChange>();
  readonly #commits = new Map<string, HistoryCommit[]>();
  readonly #wholeFiles = new Set<string>();
  readonly #issues: TrackIssue[] = [];
  /** What there is to say of each file that was read. */
  readonly #contents = new Map<string, FileContent>();
  /** By digest, what was read of records of which only the digest was known. */
  readonly #loaded = new Map<string, HeldRecord>();

  /** `files` is brought up to date. `whole`: all files of the last commit are read, not only those that were touched. */
  constructor(
    { records, blobs, broken }: HeldFiles,
    reader: RecordReader,
    source: FileSource,
    group: CommitGroup,
    whole: boolean,
  ) {
    this.#records = records;
    this.#blobs = blobs;
    this.#broken = broken;
    this.#reader = reader;
    this.#source = source;
    this.#group = group;
    this.#whole = whole;
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
    this.#noteContents();
    const changes = await this.#fill(
      [...this.#changes.values()].filter(({ before, after }) => before?.digest !== after?.digest),
    );
    return { changes, commits: this.#commits, wholeFiles: this.#wholeFiles, issues: this.#issues };
  }

  async #readFile(
    path: string,
    versions: readonly FileVersion[],
    newest: SourceBlob | undefined,
  ): Promise<void> {
    // First, as the blob of the state before is forgotten when another was read.
    await this.#load(path);
    const read = await this.#findReadable(path, versions, newest);
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

  /** Notes what is wrong with the files: only at the end, as a file may take over the records of one that is gone. */
  #noteContents(): void {
    const told = new Set<string>();
    for (const [path, content] of this.#contents) {
      const taken = this.#records.doubledIn(path).filter((key) => !told.has(key));
      for (const key of taken) told.add(key);
      this.#issues.push(...contentIssues(path, content, taken));
    }
  }

  #noteWhole(records: ReadonlyMap<string, HeldRecord> | undefined): void {
    const [key] = records?.keys() ?? [];
    if (key !== undefined && records?.size === 1) this.#wholeFiles.add(key);
  }

  /** The newest version in the group that can be read; a file of which none can keeps its last state. */
  async #findReadable(
    path: string,
    versions: readonly FileVersion[],
    newest: SourceBlob | undefined,
  ): Promise<ReadableFile | typeof GONE | typeof KEPT> {
    let isNewest = true;
    for (const { file, commit } of versions.toReversed()) {
      if (file.blob === undefined) {
        if (file.other !== undefined && isNewest)
          this.#report(path, commit, "TRACK_NO_FILE", otherThanFile(file.other));
        if (isNewest) this.#broken.delete(path);
        // A file that was there before it became unreadable keeps what it held then, not that it was gone before.
        return isNewest ? GONE : KEPT;
      }
      const blob = isNewest && newest !== undefined ? newest : await this.#source.read(file.blob);
      const read = this.#parse(path, blob);
      if (read.problem === undefined) {
        this.#blobs.set(path, file.blob);
        if (isNewest) this.#broken.delete(path);
        return read;
      }
      if (isNewest && !this.#broken.has(path)) {
        this.#broken.add(path);
        const code = read.problem === "lfs" ? "TRACK_NO_FILE" : "TRACK_UNREADABLE";
        this.#report(path, commit, code, read.reason, read.line);
      }
      isNewest = false;
    }
    return this.#whole && !this.#records.files.has(path) ? this.#findEarlier(path) : KEPT;
  }

  /** The state that a file kept before it could not be read, when nothing is known of it yet. */
  async #findEarlier(path: string): Promise<ReadableFile | typeof KEPT> {
    for (const blob of await this.#source.earlier(path, this.#group.end.id)) {
      const read = this.#parse(path, await this.#source.read(blob));
      if (read.problem !== undefined) continue;
      this.#blobs.set(path, blob);
      return read;
    }
    return KEPT;
  }

  #parse(path: string, { bytes, size, problem }: SourceBlob): FileRecords {
    if (bytes !== undefined) return this.#reader.read(path, bytes);
    const reason =
      problem === "large"
        ? `It has ${(size / 1_000_000).toFixed(1)} MB; files of up to 50 MB are read.`
        : "Git does not have its content.";
    return { problem: "unreadable", reason };
  }

  #report(
    path: string,
    commit: HistoryCommit | undefined,
    code: TrackIssue["code"],
    reason: string,
    line?: number,
  ): void {
    this.#issues.push(keptIssue(code, path, commit?.id ?? this.#group.end.id, reason, line));
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
    return this.#parse(path, await this.#source.read(blob));
  }

  /** Reads the content of a file as it was, when only its digests are known. */
  async #load(path: string): Promise<void> {
    const held = this.#records.files.get(path);
    const blob = this.#blobs.get(path);
    if (held === undefined || [...held.values()].every(({ record }) => record !== undefined)) return;
    const read = this.#parse(path, await this.#source.read(blob ?? ""));
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
