import {
  GENERAL_OPML_PATH,
  jsonText,
  OPML_PATH,
  type OutputFile,
  renderOpml,
  type SitePath,
  type Stream,
  StreamDocuments,
} from "@claimwire/feeds";
import { byCodeUnits } from "@claimwire/ledger";
import type { TrackConfig } from "../config/track-config.js";
import { entriesForAll, releaseLabel, trackEntries } from "../entries/release-entries.js";
import { feedConfigOf, type TrackEntry } from "../entries/track-entry.js";
import { GENERAL_TRACK_STREAMS } from "../entries/track-streams.js";
import type { MadeStep, TrackRelease } from "../history/tracker.js";
import { releaseApiPath, TRACK_API_INDEX } from "./api-paths.js";
import { RecordHistories } from "./record-histories.js";
import { trackPages } from "./track-pages.js";

/** What has to be known of earlier output to go on: when it began, and every stream. */
export interface OutputState {
  /** Of the first release: the date of streams without entries. */
  readonly begun: string;
  readonly streams: readonly Stream[];
}

interface ReleaseLine {
  readonly version: string;
  readonly released: string;
  readonly label: string;
  readonly digest: string;
  readonly changes: number;
}

/** Stands in the index, so that a folder is known as one that `track` wrote. */
export const MADE_BY = "claimwire track";

/**
 * When the releases that were taken have this many characters, what waits for later ones is written, and read again when
 * it is needed; so the memory does not grow with the history.
 */
const HELD_AT_MOST = 16_000_000;

/** The index names this many releases; each release names the one that it builds on. */
const INDEXED = 100;

/**
 * The output of a tracked ledger: feeds, OPML, API and pages. Takes one release after another; what it needs of earlier
 * output it reads from there. Nothing is written here: `take` and `finish` yield files.
 */
export class TrackOutput {
  readonly #config: TrackConfig;
  readonly #read: (path: SitePath) => string | undefined;
  readonly #histories: RecordHistories;
  readonly #streams: Map<string, Stream>;
  /** The newest releases that were taken, oldest first; so many as the index names. */
  readonly #lines: ReleaseLine[] = [];
  #documents: StreamDocuments | undefined;
  #begun: string | undefined;
  #newest: TrackRelease | undefined;
  #held = 0;
  readonly #heldAtMost: number;

  /** `read`: the text of a file as this run or an earlier one wrote it last; undefined when there is none. */
  constructor(
    config: TrackConfig,
    read: (path: SitePath) => string | undefined,
    state?: OutputState,
    heldAtMost = HELD_AT_MOST,
  ) {
    this.#config = config;
    this.#read = read;
    this.#heldAtMost = heldAtMost;
    this.#histories = new RecordHistories(read);
    this.#begun = state?.begun;
    this.#streams = new Map(state?.streams.map((stream) => [stream.id, stream]));
  }

  get state(): OutputState {
    return { begun: this.#begun ?? "", streams: [...this.#streams.values()] };
  }

  /** Tells the entries of a release that those get who take all changes, and makes no file of them. */
  tell(step: MadeStep, tell: (entry: TrackEntry) => void): void {
    entriesForAll(trackEntries(step, this.#config)).forEach(tell);
  }

  /**
   * Takes the next release, and yields the files that are complete with it; tells its entries as `tell` does. `text`: the
   * release as its ledger file has it.
   */
  *take(
    step: MadeStep,
    text: string,
    tell?: (entry: TrackEntry) => void,
  ): Generator<OutputFile, void, undefined> {
    const { release } = step;
    const { version, released, digest, changes } = release;
    const documents = this.#open(released);
    const entries = trackEntries(step, this.#config);
    if (tell) entriesForAll(entries).forEach(tell);
    for (const [, streams] of entries) for (const stream of streams) this.#note(stream);
    yield* documents.addRelease(entries, released);
    this.#histories.take(step);
    this.#lines.push({ version, released, label: releaseLabel(release), digest, changes: changes.length });
    if (this.#lines.length > INDEXED) this.#lines.shift();
    this.#newest = release;
    yield { path: releaseApiPath(version), text };
    this.#held += text.length;
    if (this.#held > this.#heldAtMost) yield* this.#release();
  }

  /** Yields what waits for later releases, and holds it no more. */
  *#release(): Generator<OutputFile, void, undefined> {
    yield* this.#histories.files();
    if (this.#documents !== undefined) yield* this.#documents.finish();
    this.#documents = undefined;
    this.#held = 0;
  }

  /** The files that wait for the last release. */
  *finish(): Generator<OutputFile, void, undefined> {
    const newest = this.#newest;
    if (newest === undefined) return;
    yield* this.#release();
    const all = [...this.#streams.values()].sort((a, b) => byCodeUnits(a.id, b.id));
    const general: Stream[] = [...GENERAL_TRACK_STREAMS];
    const values = all.filter(({ id }) => id.startsWith("by/"));
    const records = all.filter(({ id }) => id.startsWith("records/"));
    yield this.#index(newest);
    yield* trackPages({ config: this.#config, newest, general, values, records });
    const feeds = feedConfigOf(this.#config);
    const groups = [
      { heading: "General", streams: general },
      { heading: "Values", streams: values },
    ];
    const whole = [...groups, { heading: "Records", streams: records }];
    yield { path: GENERAL_OPML_PATH, text: renderOpml("general feeds", groups, newest.released, feeds) };
    yield { path: OPML_PATH, text: renderOpml("all feeds", whole, newest.released, feeds) };
  }

  #open(released: string): StreamDocuments {
    this.#begun ??= released;
    if (this.#documents === undefined) {
      this.#documents = new StreamDocuments({
        config: feedConfigOf(this.#config),
        updatedWhenEmpty: this.#begun,
        read: this.#read,
      });
      for (const stream of GENERAL_TRACK_STREAMS) this.#documents.open(stream);
    }
    return this.#documents;
  }

  #note({ id, title, description, page }: Stream): void {
    this.#streams.set(id, { id, title, description, page });
  }

  #index({ version, released, digest, target }: TrackRelease): OutputFile {
    const text = this.#read(TRACK_API_INDEX);
    const earlier = text === undefined ? [] : (JSON.parse(text) as { releases: ReleaseLine[] }).releases;
    const { title, description } = feedConfigOf(this.#config);
    const newest = { version, released, digest, dataset: target.dataset, counts: target.counts };
    const releases = [...this.#lines.toReversed(), ...earlier].slice(0, INDEXED);
    const addresses = {
      release: releaseApiPath("{version}"),
      record: "api/v1/records/{kind}/{name}.json",
      feed: "feeds/{stream}.json",
    };
    return {
      path: TRACK_API_INDEX,
      text: jsonText({ madeBy: MADE_BY, title, description, newest, addresses, releases }),
    };
  }
}
