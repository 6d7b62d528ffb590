import { type TrackIssue, trackIssue } from "../issues.js";
import type { FileRecords, RecordReader } from "../records/read-records.js";
import { type HeldRecord, type KeyChange, TrackedRecords } from "../records/tracked-records.js";
import type { CommitGroup } from "./group-commits.js";
import type { ChangedFile, HistoryCommit } from "./history-commit.js";
import type { FileSource, ReadStep, SourceBlob } from "./read-step.js";

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

/** One version of a file in a group of commits. */
interface Version {
  readonly commit: HistoryCommit | undefined;
  readonly file: ChangedFile;
}

/** How many blobs are asked for before the first has come. */
const AHEAD = 32;
const GONE = Symbol("gone");
const KEPT = Symbol("kept");

type Readable = Extract<FileRecords, { readonly records: unknown }>;

/** Follows the records of one kind. */
export class KindReader {
  readonly #readers: readonly DatedReader[];
  readonly #source: FileSource;
  readonly #records = new TrackedRecords();
  readonly #blobs = new Map<string, string>();
  readonly #broken: Set<string>;
  #mapping: number;

  constructor(readers: readonly DatedReader[], source: FileSource, state?: KindState) {
    this.#readers = readers;
    this.#source = source;
    this.#mapping = state?.mapping ?? -1;
    this.#broken = new Set(state?.broken);
    for (const [path, blob, records] of state?.files ?? []) {
      this.#blobs.set(path, blob);
      this.#records.put(path, new Map(records.map(([key, digest]) => [key, { digest }])));
    }
  }

  get globs(): readonly string[] {
    const all = this.#readers.map(({ reader }) => reader.pattern.globs);
    return all.some((globs) => globs.length === 0) ? [] : all.flat();
  }

  get size(): number {
    return this.#records.size;
  }

  get state(): KindState {
    const files = [...this.#records.files].map(([path, records]) => {
      const digests = [...records].map(([key, { digest }]) => [key, digest] as const);
      return [path, this.#blobs.get(path) ?? "", digests] as const;
    });
    return { mapping: this.#mapping, files, broken: [...this.#broken] };
  }

  *digests(): Generator<readonly [string, string], void, undefined> {
    for (const [key, { digest }] of this.#records.all()) yield [key, digest];
  }

  digestOf(key: string): string | undefined {
    return this.#records.get(key)?.digest;
  }

  async read(group: CommitGroup, whole: boolean): Promise<ReadStep> {
    const mapping = this.#readers.findLastIndex(({ from }) => from <= group.end.time);
    const current = this.#readers[mapping];
    if (current === undefined) return { changes: [], commits: new Map(), wholeFiles: new Set(), issues: [] };
    const isSwitched = mapping !== this.#mapping && this.#mapping !== -1;
    this.#mapping = mapping;
    const isNew = this.#records.files.size === 0 && mapping > 0;
    const isWhole = whole || isSwitched || isNew;
    const versions = isWhole
      ? await this.#allFiles(current.reader, group)
      : this.#touchedFiles(current.reader, group);
    return new GroupReading(
      this.#records,
      this.#blobs,
      this.#broken,
      current.reader,
      this.#source,
      group,
      isWhole,
    ).read(versions);
  }

  #touchedFiles({ pattern }: RecordReader, { commits }: CommitGroup): Map<string, Version[]> {
    const versions = new Map<string, Version[]>();
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
  async #allFiles({ pattern }: RecordReader, group: CommitGroup): Promise<Map<string, Version[]>> {
    const commit = group.commits.at(-1);
    const versions = new Map<string, Version[]>();
    for (const file of await this.#source.list(group.end.id)) {
      if (pattern.matches(file.path)) versions.set(file.path, [{ commit, file }]);
    }
    for (const path of this.#records.files.keys()) {
      if (!versions.has(path)) versions.set(path, [{ commit, file: { path, blob: undefined } }]);
    }
    return versions;
  }
}

/** The reading of one group of commits. */
class GroupReading {
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
  /** By digest, what was read of records of which only the digest was known. */
  readonly #loaded = new Map<string, HeldRecord>();

  constructor(
    records: TrackedRecords,
    blobs: Map<string, string>,
    broken: Set<string>,
    reader: RecordReader,
    source: FileSource,
    group: CommitGroup,
    whole: boolean,
  ) {
    this.#whole = whole;
    this.#records = records;
    this.#blobs = blobs;
    this.#broken = broken;
    this.#reader = reader;
    this.#source = source;
    this.#group = group;
  }

  async read(versions: ReadonlyMap<string, readonly Version[]>): Promise<ReadStep> {
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
    const changes = await this.#fill(
      [...this.#changes.values()].filter(({ before, after }) => before?.digest !== after?.digest),
    );
    return { changes, commits: this.#commits, wholeFiles: this.#wholeFiles, issues: this.#issues };
  }

  async #readFile(path: string, versions: readonly Version[], newest: SourceBlob | undefined): Promise<void> {
    // First, as the blob of the state before is forgotten when another was read.
    await this.#load(path);
    const read = await this.#findReadable(path, versions, newest);
    if (read === KEPT) return;
    const earlier = this.#records.files.get(path);
    if (versions.length > 1 && (earlier?.size ?? 0) + (read === GONE ? 0 : read.records.size) > 2) {
      await this.#attribute(path, versions, earlier, read);
    } else this.#touch(versions, [...(earlier?.keys() ?? []), ...(read === GONE ? [] : read.records.keys())]);
    if (read === GONE && earlier === undefined) return;
    this.#noteWhole(earlier);
    const now = read === GONE ? undefined : read.records;
    this.#noteWhole(now);
    for (const change of this.#records.put(path, now)) {
      const known = this.#changes.get(change.key);
      this.#changes.set(change.key, known === undefined ? change : { ...known, after: change.after });
    }
    if (read === GONE) this.#blobs.delete(path);
    else this.#reportIds(path, read);
  }

  #noteWhole(records: ReadonlyMap<string, HeldRecord> | undefined): void {
    const [key] = records?.keys() ?? [];
    if (key !== undefined && records?.size === 1) this.#wholeFiles.add(key);
  }

  /** The newest version in the group that can be read; a file of which none can keeps its last state. */
  async #findReadable(
    path: string,
    versions: readonly Version[],
    newest: SourceBlob | undefined,
  ): Promise<Readable | typeof GONE | typeof KEPT> {
    let isNewest = true;
    for (const { file, commit } of versions.toReversed()) {
      if (file.blob === undefined) {
        if (file.other !== undefined && isNewest)
          this.#report(path, commit, "TRACK_NO_FILE", notAFile(file.other));
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
  async #findEarlier(path: string): Promise<Readable | typeof KEPT> {
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
    const id = commit?.id ?? this.#group.end.id;
    const message = `${reason} It keeps its last state from commit ${id.slice(0, 12)} on.`;
    const at = { file: path, path: [], ...(line === undefined ? {} : { line, column: 1 }) };
    this.#issues.push(trackIssue(code, at, message));
  }

  #reportIds(path: string, { nameless, doubled, isUnicode }: Readable): void {
    if (nameless > 0) {
      const message = `${nameless} of its records have no id, and are left out.`;
      this.#issues.push(
        trackIssue("TRACK_ID", path, message, "Choose another `id` in claimwire.track.yaml."),
      );
    }
    const others = this.#records.doubledIn(path).map((key) => key.slice(key.indexOf("/") + 1));
    const all = [...new Set([...doubled, ...others])];
    if (all.length > 0) {
      const names = all.slice(0, 5).map((id) => `"${id}"`);
      const message = `Several records have the id ${names.join(", ")}${all.length > 5 ? ` and ${all.length - 5} more ids` : ""}; each but the first has a number after its id.`;
      this.#issues.push(
        trackIssue("TRACK_ID", path, message, "Choose another `id` in claimwire.track.yaml."),
      );
    }
    if (!isUnicode)
      this.#issues.push(trackIssue("TRACK_ENCODING", path, "It is not in UTF-8, and was read as Latin-1."));
  }

  /** Notes that commits touched records. */
  #touch(versions: readonly Version[], keys: readonly string[]): void {
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
    versions: readonly Version[],
    earlier: ReadonlyMap<string, HeldRecord> | undefined,
    newest: Readable | typeof GONE,
  ): Promise<void> {
    let last: ReadonlyMap<string, HeldRecord> = earlier ?? new Map();
    for (const { file, commit } of versions) {
      const read = await this.#readVersion(path, file, newest);
      if (commit === undefined || read?.problem !== undefined) continue;
      const now: ReadonlyMap<string, HeldRecord> = read?.records ?? new Map();
      for (const key of new Set([...last.keys(), ...now.keys()])) {
        if (last.get(key)?.digest !== now.get(key)?.digest) this.#touchOne(key, commit);
      }
      last = now;
    }
  }

  /** The records of one version of a file; undefined when it is gone. The newest was read already. */
  async #readVersion(
    path: string,
    { blob }: ChangedFile,
    newest: Readable | typeof GONE,
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

function notAFile(other: "link" | "submodule"): string {
  return other === "link"
    ? "A symbolic link stands in its place; links are not followed."
    : "A submodule stands in its place; what it holds is not read.";
}
