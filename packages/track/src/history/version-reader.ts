import type { CommitGroup } from "../commits/group-commits.js";
import type { ChangedFile, HistoryCommit } from "../commits/history-commit.js";
import type { TrackIssue } from "../issues.js";
import type { FileRecords, ReadableFile, RecordReader } from "../records/read-records.js";
import type { TrackedRecords } from "../records/tracked-records.js";
import { keptIssue, otherThanFile } from "./file-issues.js";
import type { FileSource, SourceBlob } from "./read-step.js";

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

/** Said of a file that is no more, and of one that keeps what it held. */
export const GONE = Symbol("gone");
export const KEPT = Symbol("kept");

/** Reads versions of files in one group of commits, and notes which files cannot be read. */
export class VersionReader {
  readonly #files: HeldFiles;
  readonly #reader: RecordReader;
  readonly #source: FileSource;
  readonly #group: CommitGroup;
  readonly #whole: boolean;

  /** Why files cannot be read. */
  readonly issues: TrackIssue[] = [];

  /** `whole`: all files of the last commit are read, those too of which nothing is held. */
  constructor(
    files: HeldFiles,
    reader: RecordReader,
    source: FileSource,
    group: CommitGroup,
    whole: boolean,
  ) {
    this.#files = files;
    this.#reader = reader;
    this.#source = source;
    this.#group = group;
    this.#whole = whole;
  }

  /** The newest version in the group that can be read; a file of which none can keeps its last state. */
  async findReadable(
    path: string,
    versions: readonly FileVersion[],
    newest: SourceBlob | undefined,
  ): Promise<ReadableFile | typeof GONE | typeof KEPT> {
    let isNewest = true;
    for (const { file, commit } of versions.toReversed()) {
      if (file.blob === undefined) {
        if (file.other !== undefined && isNewest)
          this.#report(path, commit, "TRACK_NO_FILE", otherThanFile(file.other));
        if (isNewest) this.#files.broken.delete(path);
        // A file that was there before it became unreadable keeps what it held then, not that it was gone before.
        return isNewest ? GONE : KEPT;
      }
      const blob = isNewest && newest !== undefined ? newest : await this.#source.read(file.blob);
      const read = this.#parse(path, blob);
      if (read.problem === undefined) {
        this.#files.blobs.set(path, file.blob);
        if (isNewest) this.#files.broken.delete(path);
        return read;
      }
      if (isNewest && !this.#files.broken.has(path)) {
        this.#files.broken.add(path);
        const code = read.problem === "lfs" ? "TRACK_NO_FILE" : "TRACK_UNREADABLE";
        this.#report(path, commit, code, read.reason, read.line);
      }
      isNewest = false;
    }
    return this.#whole && !this.#files.records.files.has(path) ? this.#findEarlier(path) : KEPT;
  }

  /** The state that a file kept before it could not be read, when nothing is known of it yet. */
  async #findEarlier(path: string): Promise<ReadableFile | typeof KEPT> {
    for (const blob of await this.#source.earlier(path, this.#group.end.id)) {
      const read = await this.read(path, blob);
      if (read.problem !== undefined) continue;
      this.#files.blobs.set(path, blob);
      return read;
    }
    return KEPT;
  }

  /** The records of one version of a file. */
  async read(path: string, blob: string): Promise<FileRecords> {
    return this.#parse(path, await this.#source.read(blob));
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
    this.issues.push(keptIssue(code, path, commit?.id ?? this.#group.end.id, reason, line));
  }
}
