import type { FeedConfig, PlannedEntry } from "@claimwire/feeds";
import { entryId, publishedAt } from "@claimwire/feeds";
import type { ClaimsChange, ClaimsReplayStep, Signal } from "@claimwire/release";
import { changeContext, changeUrl } from "../context/change-context.js";
import { References } from "../context/references.js";
import { BUNDLING_STREAMS } from "../streams/general-streams.js";
import { CORRECTIONS, isNews } from "../streams/signal-groups.js";
import type { StreamId } from "../streams/stream.js";
import type { StreamHistory } from "../streams/stream-history.js";
import { bundleEntry, bundleId, bundleName } from "./bundle-entry.js";
import { changeEntry, changeHead } from "./change-entry.js";
import type { EntryExtension, WireEntry, WireEntryHead } from "./entry-extension.js";
import { releaseEntry } from "./release-entry.js";

/** An entry and the streams that take it. */
export interface StreamedEntry {
  readonly entry: WireEntry;
  readonly streams: readonly StreamId[];
}

/** A planned entry of the wire. */
export type PlannedWireEntry = PlannedEntry<StreamId, EntryExtension>;

/** Which entries are to be written, by their names. */
export type IsWanted = (name: string) => boolean;

/** More changes of one signal than this in one release become one entry, a bundle, in the broad streams. */
export const MAX_UNBUNDLED = 20;

const BUNDLING: ReadonlySet<StreamId> = new Set(BUNDLING_STREAMS);

/** Signals that a reader must not miss among many: their changes are never bundled. */
const NEVER_BUNDLED: ReadonlySet<Signal> = new Set([...CORRECTIONS, "follow-up", "removed"]);

interface PlannedChange extends PlannedWireEntry {
  readonly change: ClaimsChange;
  /** Undefined when no entry that lists it is wanted. */
  readonly head?: WireEntryHead | undefined;
}

const releaseName = (version: string): string => `${version}/release`;

function firstSignal({ signals }: ClaimsChange): Signal {
  return signals[0] ?? "housekeeping";
}

/** Plans the entries of changes one at a time: a release may bring thousands, and each is printed only once. */
function* planChanges(
  step: ClaimsReplayStep,
  history: StreamHistory,
  config: FeedConfig,
  isWanted: IsWanted,
  withHeads: boolean,
): Generator<PlannedChange, void, undefined> {
  const { version, changes, released } = step.release;
  const time = Date.parse(released);
  const references = new References(step.release, step.after, config);
  for (const [index, change] of changes.entries()) {
    if (!isNews(change.signals)) continue;
    const { id: changeId } = change;
    const streams = history.streamsOf(change);
    const published = publishedAt(time, index, changes.length);
    const wanted = isWanted(changeId);
    const context =
      wanted || withHeads ? changeContext(change, step, history, config, references) : undefined;
    const head = context && changeHead(context, published);
    const entry = wanted && context && head ? changeEntry(context, head) : undefined;
    const id = entryId(config.feeds.tagAuthority, changeId);
    history.remember(change, streams, { id, url: changeUrl({ config, version, change }), published });
    yield { name: changeId, version, published, streams, change, head, entry };
  }
}

/** Groups of more than `MAX_UNBUNDLED` changes with the same first signal. */
function findBundles(changes: readonly ClaimsChange[]): ReadonlyMap<Signal, readonly ClaimsChange[]> {
  const groups = new Map<Signal, ClaimsChange[]>();
  for (const change of changes) {
    if (!isNews(change.signals)) continue;
    const group = groups.get(firstSignal(change));
    if (group) group.push(change);
    else groups.set(firstSignal(change), [change]);
  }
  return new Map(
    [...groups].filter(([signal, group]) => group.length > MAX_UNBUNDLED && !NEVER_BUNDLED.has(signal)),
  );
}

/** What is kept of a change until all entries of its release are planned. */
interface Member extends Pick<PlannedChange, "streams" | "head"> {
  readonly signal: Signal;
}

function headsOf(members: readonly Member[]): readonly WireEntryHead[] {
  return members.flatMap(({ head }) => head ?? []);
}

/** `published`: when the newest member was published. */
function planBundle(
  { release }: ClaimsReplayStep,
  signal: Signal,
  published: string,
  members: readonly Member[],
  config: FeedConfig,
  isWanted: IsWanted,
): PlannedWireEntry {
  const { version } = release;
  const name = bundleName(version, signal);
  return {
    name,
    version,
    published,
    streams: BUNDLING_STREAMS.filter((stream) => members.some(({ streams }) => streams.includes(stream))),
    entry: isWanted(name) ? bundleEntry(release, signal, headsOf(members), config) : undefined,
  };
}

/**
 * Plans the entries of one release, oldest first and one at a time, and writes those that are wanted. It adds the
 * release to `history`, so call it once for each release, in the order of the ledger, and take every entry.
 */
export function* planEntries(
  step: ClaimsReplayStep,
  history: StreamHistory,
  config: FeedConfig,
  isWanted: IsWanted,
): Generator<PlannedWireEntry, void, undefined> {
  history.addRelease(step);
  const { release } = step;
  const { version, released } = release;
  const bundles = findBundles(release.changes);
  const name = releaseName(version);
  const lists = [name, ...[...bundles.keys()].map((signal) => bundleName(version, signal))];
  const members: Member[] = [];
  for (const planned of planChanges(step, history, config, isWanted, lists.some(isWanted))) {
    const { change, head, streams, published } = planned;
    const signal = firstSignal(change);
    members.push({ signal, head, streams });
    const bundle = bundles.get(signal);
    yield bundle === undefined
      ? planned
      : { ...planned, streams: streams.filter((stream) => !BUNDLING.has(stream)) };
    if (change !== bundle?.at(-1)) continue;
    const bundled = members.filter((member) => member.signal === signal);
    yield planBundle(step, signal, published, bundled, config, isWanted);
  }
  for (const [signal, changes] of bundles) history.rememberBundle(changes, bundleId(version, signal, config));
  const entry = isWanted(name) ? releaseEntry(release, headsOf(members), config) : undefined;
  yield { name, version, published: released, streams: ["releases"], entry };
}

/** All entries of one release with the streams that take each, oldest first. It adds the release to `history`. */
export function* renderEntries(
  step: ClaimsReplayStep,
  history: StreamHistory,
  config: FeedConfig,
): Generator<StreamedEntry, void, undefined> {
  for (const { entry, streams } of planEntries(step, history, config, () => true)) {
    if (entry !== undefined) yield { entry, streams };
  }
}
