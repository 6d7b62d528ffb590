import type { Change, ReplayStep, Signal } from "@claimwire/changes";
import { changeContext } from "./change-context.js";
import { changeEntry } from "./change-entry.js";
import { digestEntry, digestId } from "./digest-entry.js";
import { type Entry, publishedAt } from "./entry.js";
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

interface Told {
  readonly change: Change;
  readonly entry: Entry;
  readonly streams: readonly StreamId[];
}

function firstSignal({ change }: Told): Signal {
  return change.signals[0] ?? "housekeeping";
}

function tellChanges(step: ReplayStep, trail: Trail, config: WireConfig): readonly Told[] {
  const { changes, released } = step.release;
  const time = Date.parse(released);
  const references = new References(step.release, step.after, config);
  return changes.flatMap((change, index) => {
    if (!isNews(change.signals)) return [];
    const streams = trail.streamsOf(change, step);
    const context = changeContext(change, step, trail, config, references);
    const entry = changeEntry(context, publishedAt(time, index, changes.length));
    const { id, url, published } = entry;
    trail.remember(change, streams, { id, url, published });
    return [{ change, entry, streams }];
  });
}

/** Groups of more than `FLOOD` changes with one first signal, which broad streams get as one entry. */
function floodsOf(told: readonly Told[]): ReadonlyMap<Signal, readonly Told[]> {
  const groups = new Map<Signal, Told[]>();
  for (const each of told) {
    const group = groups.get(firstSignal(each));
    if (group) group.push(each);
    else groups.set(firstSignal(each), [each]);
  }
  return new Map(
    [...groups].filter(([signal, group]) => group.length > FLOOD && !NEVER_DIGESTED.has(signal)),
  );
}

function tellFlood({ release }: ReplayStep, flood: readonly Told[], config: WireConfig): StreamedEntry {
  const [first] = flood;
  const signal = first === undefined ? "housekeeping" : firstSignal(first);
  const members = flood.map(({ entry }) => entry);
  const streams = [...DIGESTED].filter((stream) => flood.some((told) => told.streams.includes(stream)));
  return { entry: digestEntry(release, signal, members, config), streams };
}

/**
 * The entries of one release with the streams that take each, oldest first. Takes the release into `trail`, so each
 * release is told once, in the order of the ledger.
 */
export function tellRelease(step: ReplayStep, trail: Trail, config: WireConfig): readonly StreamedEntry[] {
  trail.follow(step);
  const told = tellChanges(step, trail, config);
  const floods = floodsOf(told);
  for (const [signal, flood] of floods) {
    const changes = flood.map(({ change }) => change);
    trail.rememberDigest(changes, digestId(step.release.version, signal, config));
  }
  const entries = told.flatMap((each): readonly StreamedEntry[] => {
    const { entry, streams } = each;
    const flood = floods.get(firstSignal(each));
    if (flood === undefined) return [{ entry, streams }];
    const narrow = { entry, streams: streams.filter((stream) => !DIGESTED.has(stream)) };
    return each === flood.at(-1) ? [narrow, tellFlood(step, flood, config)] : [narrow];
  });
  const all = told.map(({ entry }) => entry);
  return [...entries, { entry: releaseEntry(step.release, all, config), streams: ["releases"] }];
}
