import { type JsonObject, LedgerEnd, readStub, recordDigest, replay } from "@claimwire/ledger";
import { isAncestor, newestOf } from "@claimwire/store";
import {
  type CommitGroup,
  HistoryReader,
  type ReadStep,
  type Resync,
  stubTo,
  TRACK_CONFIG_FILE,
  Tracker,
  type TrackIssue,
  type TrackLedgerEnd,
  type TrackRelease,
  trackIssue,
  wholeGroup,
} from "@claimwire/track";
import { UserError } from "../../shell/user-error.js";
import { type GitSource, sinceTimes } from "./git-history.js";
import { atLedger, listVersions, readReleases, readTrackRelease } from "./track-folder.js";
import type { TrackOrders } from "./track-orders.js";
import { loadState, mappingDigest, type TrackState } from "./track-state.js";

/** The mirror of the tracked repository: where its branch is, and its files. */
export interface OpenMirror {
  readonly gitDir: string;
  readonly head: string;
  readonly source: GitSource;
}

/** Where a run goes on: the reader and the tracker as they were at a commit of the history. */
export interface Start {
  readonly reader: HistoryReader;
  readonly tracker: Tracker;
  /** The commit up to which the history was read; undefined before the first run. */
  readonly commit: string | undefined;
  /** What was found on the way. */
  readonly issues: readonly TrackIssue[];
  /** A release to be made before any commit is read. */
  readonly resync?: { readonly step: ReadStep; readonly group: CommitGroup; readonly why: Resync };
}

/** Finds where a run goes on. */
export class StartFinder {
  readonly #orders: TrackOrders;
  readonly #mirror: OpenMirror;

  constructor(orders: TrackOrders, mirror: OpenMirror) {
    this.#orders = orders;
    this.#mirror = mirror;
  }

  /** From the state of the last run, when it fits ledger, settings and history; else from the ledger. */
  async resume(): Promise<Start> {
    const { root, config } = this.#orders;
    const version = listVersions(root).at(-1);
    if (version === undefined) return this.#begin();
    const state = loadState(root);
    if (state?.version !== version || state.mapping !== mappingDigest(config)) return this.rebuild();
    const newest = readTrackRelease(root, version);
    if (newest.digest !== state.digest) return this.rebuild();
    if (!(await isAncestor(this.#mirror.gitDir, state.commit, this.#mirror.head))) return this.rebuild();
    return this.#startFrom(state, newest);
  }

  async #newReader(state?: TrackState): Promise<HistoryReader> {
    const { config } = this.#orders;
    return new HistoryReader(
      config,
      this.#mirror.source,
      await sinceTimes(this.#mirror.gitDir, config),
      state?.reader,
    );
  }

  async #begin(): Promise<Start> {
    const { config, now } = this.#orders;
    const tracker = new Tracker(config, new LedgerEnd() as TrackLedgerEnd, new Map(), now / 1000);
    return { reader: await this.#newReader(), tracker, commit: undefined, issues: [] };
  }

  async #startFrom(state: TrackState, newest: TrackRelease): Promise<Start> {
    const { config, now } = this.#orders;
    const reader = await this.#newReader(state);
    const stubs = new Map(state.stubs);
    const digests = new Map(reader.digests());
    for (const [key, to] of stubs) digests.set(key, recordDigest(stubTo(to)));
    const dataset = { records: new Map(), digests, withheld: new Set<string>() };
    const end = new LedgerEnd(newest, dataset) as TrackLedgerEnd;
    return { reader, tracker: new Tracker(config, end, stubs, now / 1000), commit: state.commit, issues: [] };
  }

  /**
   * Proves the ledger, and reads all files of the commit that its newest release leads to. Where they hold other
   * records than the ledger, the mapping changed; where the commit is gone, the history did. Either is a release.
   */
  async rebuild(): Promise<Start> {
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
    const commit = last ?? this.#mirror.head;
    const reader = await this.#newReader();
    const time = Date.parse(newest.released) / 1000;
    const group = wholeGroup({ id: commit, time }, last === undefined ? now / 1000 : time);
    const step = await reader.read(group, true);
    const read = new Map(reader.digests());
    const stubs = new Map<string, string>();
    for (const [key, record] of dataset.records) {
      const [to] = readStub(key, record)?.targets ?? [];
      if (to !== undefined && !read.has(key)) stubs.set(key, to);
    }
    const tracker = new Tracker(config, new LedgerEnd(newest, dataset) as TrackLedgerEnd, stubs, now / 1000);
    const changes = findChanges(step, dataset.records, dataset.digests, stubs);
    if (changes.length === 0) return { reader, tracker, commit, issues: step.issues };
    const why: Resync =
      last === undefined
        ? { cause: "rewritten", summary: "The history of the repository was rewritten." }
        : { cause: "mapping", summary: "Records are read otherwise than before." };
    const message = `${why.summary} ${changes.length} records differ from the ledger; a release tells of them.`;
    const told = [...step.issues, trackIssue("TRACK_REWRITTEN", TRACK_CONFIG_FILE, message)];
    return { reader, tracker, commit, resync: { step: { ...step, changes }, group, why }, issues: told };
  }

  /** The commit that the newest release leads to, as its notes name it; undefined when the history lost it. */
  async #lastCommit({ notes }: TrackRelease): Promise<string | undefined> {
    const named = notes.map(({ name }) => name);
    const here: string[] = [];
    for (const name of named)
      if (await isAncestor(this.#mirror.gitDir, name, this.#mirror.head)) here.push(name);
    if (here.length < named.length) return undefined;
    const [newest] = await newestOf(this.#mirror.gitDir, here);
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
