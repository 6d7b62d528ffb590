import { join, resolve } from "node:path";
import {
  type JsonObject,
  LedgerEnd,
  readStub,
  recordDigest,
  renderRelease,
  replay,
  replaySteps,
} from "@claimwire/ledger";
import { isAncestor, newestOf, replaceFile, updateMirror } from "@claimwire/store";
import {
  type CommitGroup,
  HistoryReader,
  type MadeStep,
  madeStep,
  type ReadStep,
  type Resync,
  StaleState,
  stubTo,
  TRACK_CONFIG_FILE,
  type TrackConfig,
  type TrackEntry,
  Tracker,
  type TrackIssue,
  type TrackLedgerEnd,
  TrackOutput,
  type TrackRelease,
  trackIssue,
  wholeGroup,
} from "@claimwire/track";
import { UserError } from "../../shell/user-error.js";
import {
  firstCommit,
  type GitSource,
  groupHistory,
  openSource,
  sinceTimes,
  unreachable,
} from "./git-history.js";
import {
  atLedger,
  listVersions,
  prepareLedger,
  readReleases,
  readTrackRelease,
  trackReleaseFile,
} from "./track-folder.js";
import {
  forgetOutput,
  loadOutput,
  loadState,
  mappingDigest,
  mirrorFolder,
  saveOutput,
  saveState,
  settingsDigest,
  type TrackState,
} from "./track-state.js";
import { checkOutput, OutputWriter } from "./write-output.js";

/** What a run is asked to do. */
export interface TrackOrders {
  readonly root: string;
  readonly config: TrackConfig;
  /** The folder of feeds, API and pages, seen from the root. */
  readonly out: string;
  /** With what the ledger begins, when there is none yet. */
  readonly since?: string | undefined;
  readonly dryRun: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly progress: (step: TrackProgress) => void;
}

/** How far a run is. */
export interface TrackProgress {
  readonly doing: string;
  /** The time of the commit that is read, and those of the first and the last, in seconds since 1970. */
  readonly at?: number;
  readonly from?: number;
  readonly to?: number;
  readonly releases: number;
}

/** What a run came to. */
export interface TrackResult {
  readonly releases: number;
  readonly version: string | null;
  readonly records: number;
  readonly entries: number;
  /** Titles of the newest entries, newest first. */
  readonly titles: readonly string[];
  readonly files: number;
  readonly issues: readonly TrackIssue[];
}

/** Where a run goes on: the reader and the tracker as they were at a commit of the history. */
interface Start {
  readonly reader: HistoryReader;
  readonly tracker: Tracker;
  /** The commit up to which the history was read; undefined before the first run. */
  readonly commit: string | undefined;
  /** A release to be made before any commit is read. */
  readonly resync?: { readonly step: ReadStep; readonly group: CommitGroup; readonly why: Resync };
}

/** Brings ledger and output up to date. */
export async function runTrack(orders: TrackOrders): Promise<TrackResult> {
  const { root, config, progress } = orders;
  if (!orders.dryRun) checkOutput(resolve(root, orders.out), orders.out);
  progress({ doing: "fetching the repository", releases: 0 });
  const mirror = await updateMirror(mirrorFolder(root), config.repository, root, config.branch);
  if (mirror.gitDir === undefined) throw unreachable(config.repository, mirror.problem, TRACK_CONFIG_FILE);
  const source = openSource(mirror.gitDir);
  try {
    return await new TrackRun(orders, mirror.gitDir, mirror.head, source).run();
  } finally {
    source.close();
  }
}

class TrackRun {
  readonly #orders: TrackOrders;
  readonly #gitDir: string;
  readonly #head: string;
  readonly #source: GitSource;
  readonly #issues: TrackIssue[] = [];
  readonly #titles: string[] = [];
  #made = 0;

  constructor(orders: TrackOrders, gitDir: string, head: string, source: GitSource) {
    this.#orders = orders;
    this.#gitDir = gitDir;
    this.#head = head;
    this.#source = source;
  }

  async run(): Promise<TrackResult> {
    try {
      return await this.#runFrom(await this.#resume());
    } catch (error) {
      if (!(error instanceof StaleState)) throw error;
      return this.#runFrom(await this.#rebuild());
    }
  }

  async #runFrom(start: Start): Promise<TrackResult> {
    const { root, config, dryRun, since } = this.#orders;
    const { reader, tracker, resync } = start;
    const { output, writer } = await this.#openOutput(tracker.newest);
    if (resync !== undefined) {
      await this.#keep(tracker.take(resync.step, resync.group, resync.why), output, writer);
    }
    let { commit } = start;
    if (commit === undefined && since !== undefined) {
      const first = await firstCommit(this.#gitDir, this.#head, since);
      if (first !== undefined) {
        const group = wholeGroup(first);
        await this.#keep(tracker.take(await this.#read(reader, group, true), group), output, writer);
        commit = first.id;
      }
    }
    const { groups, issues } = await groupHistory(this.#gitDir, this.#head, commit, reader.globs, config);
    this.#issues.push(...issues);
    let from: number | undefined;
    for await (const group of groups) {
      from ??= group.end.time;
      const to = this.#orders.now / 1000;
      this.#orders.progress({ doing: "reading", at: group.end.time, from, to, releases: this.#made });
      await this.#keep(tracker.take(await this.#read(reader, group), group), output, writer);
      commit = group.end.id;
    }
    if (config.releases !== "tag") commit = this.#head;
    const { newest } = tracker;
    if (newest === undefined) {
      const message = "No file that the settings name holds a record.";
      const fix = "Look at `files`, `format`, `each` and `id` in claimwire.track.yaml.";
      throw new UserError(...this.#issues, trackIssue("TRACK_NO_RECORDS", TRACK_CONFIG_FILE, message, fix));
    }
    if (!dryRun) {
      this.#orders.progress({ doing: "writing the feeds", releases: this.#made });
      if (this.#made > 0 || writer.isAnew) await writer.write(output.finish());
      writer.finish();
      const { version, digest } = newest;
      const { out } = this.#orders;
      saveOutput(root, { version, digest, settings: settingsDigest(config), out, output: output.state });
      const mapping = mappingDigest(config);
      saveState(root, {
        version,
        digest,
        commit: commit ?? "",
        mapping,
        reader: reader.state,
        stubs: [...tracker.stubs],
      });
    }
    return {
      releases: this.#made,
      version: newest.version,
      records: reader.size,
      entries: output.entries,
      titles: this.#titles.toReversed(),
      files: writer.changed,
      issues: this.#issues,
    };
  }

  async #read(reader: HistoryReader, group: CommitGroup, whole = false): Promise<ReadStep> {
    const step = await reader.read(group, whole);
    this.#issues.push(...step.issues);
    return step;
  }

  /** Writes a release and takes it into the output. */
  async #keep(made: MadeStep | undefined, output: TrackOutput, writer: OutputWriter): Promise<void> {
    if (made === undefined) return;
    const { root, dryRun } = this.#orders;
    const { release } = made;
    this.#made += 1;
    if (!dryRun) {
      if (this.#made === 1) {
        prepareLedger(root);
        forgetOutput(root);
      }
      replaceFile(join(root, trackReleaseFile(release.version)), [renderRelease(release)], 0o644);
    }
    const tell = ({ title }: TrackEntry): void => {
      this.#titles.push(title);
      if (this.#titles.length > 20) this.#titles.shift();
    };
    if (dryRun) output.tell(made, tell);
    else await writer.write(output.take(made, tell));
  }

  /** The output as the last run left it; or, when it is not known to be whole, made anew from the ledger. */
  async #openOutput(newest: TrackRelease | undefined) {
    const { root, config, out, dryRun } = this.#orders;
    const folder = resolve(root, out);
    const last = loadOutput(root);
    const isKnown =
      last !== undefined &&
      last.out === out &&
      last.settings === settingsDigest(config) &&
      last.version === newest?.version &&
      last.digest === newest?.digest;
    const writer = new OutputWriter(folder, isKnown ? "in place" : "anew");
    const output = new TrackOutput(config, writer.read, isKnown ? last.output : undefined);
    if (!isKnown && newest !== undefined && !dryRun) {
      this.#orders.progress({ doing: "making the feeds anew", releases: 0 });
      for (const { release, before, after } of replaySteps(readReleases(root, listVersions(root)))) {
        await writer.write(output.take(madeStep(release as TrackRelease, before, after)));
      }
      output.entries = 0;
    }
    return { output, writer };
  }

  /** From the state of the last run, when it fits ledger, settings and history; else from the ledger. */
  async #resume(): Promise<Start> {
    const { root, config } = this.#orders;
    const version = listVersions(root).at(-1);
    if (version === undefined) return this.#begin();
    const state = loadState(root);
    if (state?.version !== version || state.mapping !== mappingDigest(config)) return this.#rebuild();
    const newest = readTrackRelease(root, version);
    if (newest.digest !== state.digest) return this.#rebuild();
    if (!(await isAncestor(this.#gitDir, state.commit, this.#head))) return this.#rebuild();
    return this.#startFrom(state, newest);
  }

  async #newReader(state?: TrackState): Promise<HistoryReader> {
    const { config } = this.#orders;
    return new HistoryReader(config, this.#source, await sinceTimes(this.#gitDir, config), state?.reader);
  }

  async #begin(): Promise<Start> {
    const { config, now } = this.#orders;
    const tracker = new Tracker(config, new LedgerEnd() as TrackLedgerEnd, new Map(), now / 1000);
    return { reader: await this.#newReader(), tracker, commit: undefined };
  }

  async #startFrom(state: TrackState, newest: TrackRelease): Promise<Start> {
    const { config, now } = this.#orders;
    const reader = await this.#newReader(state);
    const stubs = new Map(state.stubs);
    const digests = new Map(reader.digests());
    for (const [key, to] of stubs) digests.set(key, recordDigest(stubTo(to)));
    const dataset = { records: new Map(), digests, withheld: new Set<string>() };
    const end = new LedgerEnd(newest, dataset) as TrackLedgerEnd;
    return { reader, tracker: new Tracker(config, end, stubs, now / 1000), commit: state.commit };
  }

  /**
   * Proves the ledger, and reads all files of the commit that its newest release leads to. Where they hold other
   * records than the ledger, the mapping changed; where the commit is gone, the history did. Either is a release.
   */
  async #rebuild(): Promise<Start> {
    const { root, config, now } = this.#orders;
    this.#orders.progress({ doing: "proving the ledger", releases: 0 });
    let newest: TrackRelease | undefined;
    const versions = listVersions(root);
    const { issues, ...dataset } = replay(
      (function* () {
        for (const release of readReleases(root, versions)) {
          newest = release;
          yield release;
        }
      })(),
    );
    if (issues.length > 0) throw new UserError(...issues.map(atLedger));
    if (newest === undefined) return this.#begin();
    const last = await this.#lastCommit(newest);
    const commit = last ?? this.#head;
    const reader = await this.#newReader();
    const time = Date.parse(newest.released) / 1000;
    const group = wholeGroup({ id: commit, time }, last === undefined ? now / 1000 : time);
    const step = await this.#read(reader, group, true);
    const read = new Map(reader.digests());
    const stubs = new Map<string, string>();
    for (const [key, record] of dataset.records) {
      const [to] = readStub(key, record)?.targets ?? [];
      if (to !== undefined && !read.has(key)) stubs.set(key, to);
    }
    const tracker = new Tracker(config, new LedgerEnd(newest, dataset) as TrackLedgerEnd, stubs, now / 1000);
    const changes = findChanges(step, dataset.records, dataset.digests, stubs);
    if (changes.length === 0) return { reader, tracker, commit };
    const why: Resync =
      last === undefined
        ? { cause: "rewritten", summary: "The history of the repository was rewritten." }
        : { cause: "mapping", summary: "Records are read otherwise than before." };
    const message = `${why.summary} ${changes.length} records differ from the ledger; a release tells of them.`;
    this.#issues.push(trackIssue("TRACK_REWRITTEN", TRACK_CONFIG_FILE, message));
    return { reader, tracker, commit, resync: { step: { ...step, changes }, group, why } };
  }

  /** The commit that the newest release leads to, as its notes name it; undefined when the history lost it. */
  async #lastCommit({ notes }: TrackRelease): Promise<string | undefined> {
    const named = notes.map(({ name }) => name);
    const here: string[] = [];
    for (const name of named) if (await isAncestor(this.#gitDir, name, this.#head)) here.push(name);
    if (here.length < named.length) return undefined;
    const [newest] = await newestOf(this.#gitDir, here);
    return newest;
  }
}

/** Where what is read differs from what the ledger holds. */
function findChanges(
  { changes }: ReadStep,
  records: ReadonlyMap<string, JsonObject>,
  digests: ReadonlyMap<string, string>,
  stubs: ReadonlyMap<string, string>,
): ReadStep["changes"] {
  const held = (key: string) => {
    const digest = stubs.has(key) ? undefined : digests.get(key);
    return digest === undefined ? undefined : { digest, record: records.get(key) };
  };
  const read = new Map(changes.map(({ key, after }) => [key, after]));
  return [...new Set([...read.keys(), ...digests.keys()])]
    .filter((key) => !(stubs.has(key) && read.get(key) === undefined))
    .map((key) => ({ key, before: held(key), after: read.get(key) }))
    .filter(({ before, after }) => before?.digest !== after?.digest);
}
