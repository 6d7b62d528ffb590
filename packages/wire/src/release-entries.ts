import type { Change, ReplayStep, Signal } from "@claimwire/changes";
import { changeContext, changeUrl } from "./change-context.js";
import { changeEntry, changeHead } from "./change-entry.js";
import { digestEntry, digestId } from "./digest-entry.js";
import { type Entry, type EntryHead, entryId, publishedAt } from "./entry.js";
import { References } from "./references.js";
import { releaseEntry } from "./release-entry.js";
import { isNews, type StreamId } from "./streams/stream.js";
import type { Trail } from "./streams/trail.js";
import type { WireConfig } from "./wire-config.js";

/** An entry and the streams that take it. */
export interface StreamedEntry {
  readonly entry: Entry;
  readonly streams: readonly StreamId[];
}

/** Where and when an entry stands: all that its documents are planned by. */
export interface PlacedEntry {
  /** Unique in the ledger: the change's id, `<version>/digest/<signal>` or `<version>/release`. */
  readonly name: string;
  readonly version: string;
  readonly published: string;
  readonly streams: readonly StreamId[];
}

export interface ToldEntry extends PlacedEntry {
  /** Absent when it was not asked for. */
  readonly entry?: Entry | undefined;
}

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

interface ToldChange extends ToldEntry {
  readonly change: Change;
  /** Absent when nothing that is asked for lists it. */
  readonly head?: EntryHead | undefined;
}

const digestName = (version: string, signal: Signal): string => `${version}/digest/${signal}`;
const releaseName = (version: string): string => `${version}/release`;

function firstSignal({ signals }: Change): Signal {
  return signals[0] ?? "housekeeping";
}

/** One at a time: a release may bring thousands, and whoever prints them needs each only once. */
function* tellChanges(
  step: ReplayStep,
  trail: Trail,
  config: WireConfig,
  isWanted: IsWanted,
  withHeads: boolean,
): Generator<ToldChange, void, undefined> {
  const { version, changes, released } = step.release;
  const time = Date.parse(released);
  const references = new References(step.release, step.after, config);
  for (const [index, change] of changes.entries()) {
    if (!isNews(change.signals)) continue;
    const { id: name } = change;
    const streams = trail.streamsOf(change);
    const published = publishedAt(time, index, changes.length);
    const wanted = isWanted(name);
    const context = wanted || withHeads ? changeContext(change, step, trail, config, references) : undefined;
    const head = context && changeHead(context, published);
    const entry = wanted && context && head ? changeEntry(context, head) : undefined;
    const id = entryId(config.feeds.tagAuthority, name);
    trail.remember(change, streams, { id, url: changeUrl({ config, version, change }), published });
    yield { name, version, published, streams, change, head, entry };
  }
}

/** Groups of more than `FLOOD` changes with one first signal, which broad streams get as one entry. */
function floodsOf(changes: readonly Change[]): ReadonlyMap<Signal, readonly Change[]> {
  const groups = new Map<Signal, Change[]>();
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

function headsOf(members: readonly Member[]): readonly EntryHead[] {
  return members.flatMap(({ head }) => head ?? []);
}

/** `published`: when the newest of the members was. */
function tellFlood(
  { release }: ReplayStep,
  signal: Signal,
  published: string,
  members: readonly Member[],
  config: WireConfig,
  isWanted: IsWanted,
): ToldEntry {
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
 * release into `trail`, so each release is told once, to its end, in the order of the ledger.
 */
export function* tellWanted(
  step: ReplayStep,
  trail: Trail,
  config: WireConfig,
  isWanted: IsWanted,
): Generator<ToldEntry, void, undefined> {
  trail.follow(step);
  const { release } = step;
  const { version, released } = release;
  const floods = floodsOf(release.changes);
  const name = releaseName(version);
  const lists = [name, ...[...floods.keys()].map((signal) => digestName(version, signal))];
  const members: Member[] = [];
  for (const told of tellChanges(step, trail, config, isWanted, lists.some(isWanted))) {
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
  for (const [signal, changes] of floods) trail.rememberDigest(changes, digestId(version, signal, config));
  const entry = isWanted(name) ? releaseEntry(release, headsOf(members), config) : undefined;
  yield { name, version, published: released, streams: ["releases"], entry };
}

/** All entries of one release with the streams that take each, oldest first; see `tellWanted`. */
export function* tellRelease(
  step: ReplayStep,
  trail: Trail,
  config: WireConfig,
): Generator<StreamedEntry, void, undefined> {
  for (const { entry, streams } of tellWanted(step, trail, config, () => true)) {
    if (entry !== undefined) yield { entry, streams };
  }
}
