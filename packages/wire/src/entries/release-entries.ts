import type { FeedConfig, MadeEntry } from "@claimwire/feeds";
import { entryId, publishedAt } from "@claimwire/feeds";
import type { ClaimsChange, ClaimsReplayStep, Signal } from "@claimwire/release";
import { changeContext, changeUrl } from "../context/change-context.js";
import { References } from "../context/references.js";
import { isNews, type StreamId } from "../streams/stream.js";
import type { StreamHistory } from "../streams/stream-history.js";
import { changeEntry, changeHead } from "./change-entry.js";
import { digestEntry, digestId } from "./digest-entry.js";
import type { ChangeEntry, ChangeEntryHead, EntryExtension } from "./entry-extension.js";
import { releaseEntry } from "./release-entry.js";

/** An entry and the streams that take it. */
export interface StreamedEntry {
  readonly entry: ChangeEntry;
  readonly streams: readonly StreamId[];
}

/** Where an entry stands, and the entry itself where it was asked for. */
export type MadeChangeEntry = MadeEntry<StreamId, EntryExtension>;

/** Which entries are asked for, by their names. */
export type IsWanted = (name: string) => boolean;

/** More changes of one signal than this in one release become one entry in the broad streams. */
export const FLOOD = 20;

/** Streams that take a digest in place of its members. */
const DIGESTED: ReadonlySet<StreamId> = new Set<StreamId>(["all", "claims", "sources"]);

/** What nobody may miss among many: never folded into a digest. */
const NEVER_DIGESTED: ReadonlySet<Signal> = new Set<Signal>([
  "retracted",
  "disputed",
  "superseded",
  "corrected",
  "reinstated",
  "follow-up",
  "removed",
]);

interface ToldChange extends MadeChangeEntry {
  readonly change: ClaimsChange;
  /** Absent when nothing that is asked for lists it. */
  readonly head?: ChangeEntryHead | undefined;
}

const digestName = (version: string, signal: Signal): string => `${version}/digest/${signal}`;
const releaseName = (version: string): string => `${version}/release`;

function firstSignal({ signals }: ClaimsChange): Signal {
  return signals[0] ?? "housekeeping";
}

/** One at a time: a release may bring thousands, and whoever prints them needs each only once. */
function* tellChanges(
  step: ClaimsReplayStep,
  history: StreamHistory,
  config: FeedConfig,
  isWanted: IsWanted,
  withHeads: boolean,
): Generator<ToldChange, void, undefined> {
  const { version, changes, released } = step.release;
  const time = Date.parse(released);
  const references = new References(step.release, step.after, config);
  for (const [index, change] of changes.entries()) {
    if (!isNews(change.signals)) continue;
    const { id: name } = change;
    const streams = history.streamsOf(change);
    const published = publishedAt(time, index, changes.length);
    const wanted = isWanted(name);
    const context =
      wanted || withHeads ? changeContext(change, step, history, config, references) : undefined;
    const head = context && changeHead(context, published);
    const entry = wanted && context && head ? changeEntry(context, head) : undefined;
    const id = entryId(config.feeds.tagAuthority, name);
    history.remember(change, streams, { id, url: changeUrl({ config, version, change }), published });
    yield { name, version, published, streams, change, head, entry };
  }
}

/** Groups of more than `FLOOD` changes with one first signal, which broad streams get as one entry. */
function floodsOf(changes: readonly ClaimsChange[]): ReadonlyMap<Signal, readonly ClaimsChange[]> {
  const groups = new Map<Signal, ClaimsChange[]>();
  for (const change of changes) {
    if (!isNews(change.signals)) continue;
    const group = groups.get(firstSignal(change));
    if (group) group.push(change);
    else groups.set(firstSignal(change), [change]);
  }
  return new Map(
    [...groups].filter(([signal, group]) => group.length > FLOOD && !NEVER_DIGESTED.has(signal)),
  );
}

/** What is kept of a change until its release is told whole. */
interface Member extends Pick<ToldChange, "streams" | "head"> {
  readonly signal: Signal;
}

function headsOf(members: readonly Member[]): readonly ChangeEntryHead[] {
  return members.flatMap(({ head }) => head ?? []);
}

/** `published`: when the newest of the members was. */
function tellFlood(
  { release }: ClaimsReplayStep,
  signal: Signal,
  published: string,
  members: readonly Member[],
  config: FeedConfig,
  isWanted: IsWanted,
): MadeChangeEntry {
  const { version } = release;
  const name = digestName(version, signal);
  return {
    name,
    version,
    published,
    streams: [...DIGESTED].filter((stream) => members.some(({ streams }) => streams.includes(stream))),
    entry: isWanted(name) ? digestEntry(release, signal, headsOf(members), config) : undefined,
  };
}

/**
 * The entries of one release, oldest first, those written that are asked for; each is made when it is taken. Takes the
 * release into `history`, so each release is told once, to its end, in the order of the ledger.
 */
export function* tellWanted(
  step: ClaimsReplayStep,
  history: StreamHistory,
  config: FeedConfig,
  isWanted: IsWanted,
): Generator<MadeChangeEntry, void, undefined> {
  history.follow(step);
  const { release } = step;
  const { version, released } = release;
  const floods = floodsOf(release.changes);
  const name = releaseName(version);
  const lists = [name, ...[...floods.keys()].map((signal) => digestName(version, signal))];
  const members: Member[] = [];
  for (const told of tellChanges(step, history, config, isWanted, lists.some(isWanted))) {
    const { change, head, streams, published } = told;
    const signal = firstSignal(change);
    members.push({ signal, head, streams });
    const flood = floods.get(signal);
    yield flood === undefined
      ? told
      : { ...told, streams: streams.filter((stream) => !DIGESTED.has(stream)) };
    if (change !== flood?.at(-1)) continue;
    const ofFlood = members.filter((member) => member.signal === signal);
    yield tellFlood(step, signal, published, ofFlood, config, isWanted);
  }
  for (const [signal, changes] of floods) history.rememberDigest(changes, digestId(version, signal, config));
  const entry = isWanted(name) ? releaseEntry(release, headsOf(members), config) : undefined;
  yield { name, version, published: released, streams: ["releases"], entry };
}

/** All entries of one release with the streams that take each, oldest first; see `tellWanted`. */
export function* tellRelease(
  step: ClaimsReplayStep,
  history: StreamHistory,
  config: FeedConfig,
): Generator<StreamedEntry, void, undefined> {
  for (const { entry, streams } of tellWanted(step, history, config, () => true)) {
    if (entry !== undefined) yield { entry, streams };
  }
}
