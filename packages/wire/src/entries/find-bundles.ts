import { type ClaimsChange, type ClaimsRelease, MAX_UNBUNDLED, type Signal } from "@claimwire/release";
import type { StreamId } from "../streams/stream.js";
import { firstSignal } from "../words/signal-words.js";

/** A change that makes an entry, and the streams that concern it. */
export interface StreamedChange {
  readonly change: ClaimsChange;
  readonly streams: readonly StreamId[];
}

/** The changes of a release that one entry tells together, and the streams that take it in their place. */
export interface Bundle {
  readonly signal: Signal;
  readonly members: readonly ClaimsChange[];
  readonly streams: ReadonlySet<StreamId>;
}

/** In format 1: signals whose changes are never bundled. */
const NEVER_IN_FORMAT_1: ReadonlySet<Signal> = new Set<Signal>([
  "retracted",
  "disputed",
  "superseded",
  "corrected",
  "reinstated",
  "follow-up",
  "removed",
]);

/** In format 1: the only streams that take bundles. */
const TAKING_IN_FORMAT_1: readonly StreamId[] = ["all", "claims", "sources"];

/** The bundles of a release. `news`: its changes that make entries, oldest entry first. */
export function findBundles(
  { format }: Pick<ClaimsRelease, "format">,
  news: readonly StreamedChange[],
): readonly Bundle[] {
  const groups = new Map<Signal, StreamedChange[]>();
  for (const one of news) {
    const signal = firstSignal(one.change);
    const group = groups.get(signal);
    if (group) group.push(one);
    else groups.set(signal, [one]);
  }
  const bundles = [...groups].map(([signal, group]) =>
    format === 1 ? bundleInFormat1(signal, group) : bundleOfGroup(signal, group),
  );
  return bundles.filter(({ streams }) => streams.size > 0);
}

/** More than `MAX_UNBUNDLED` changes of one signal come as one entry in some broad streams. */
function bundleInFormat1(signal: Signal, group: readonly StreamedChange[]): Bundle {
  const isBundled = group.length > MAX_UNBUNDLED && !NEVER_IN_FORMAT_1.has(signal);
  const taking = TAKING_IN_FORMAT_1.filter((stream) => group.some(({ streams }) => streams.includes(stream)));
  return { signal, members: group.map(({ change }) => change), streams: new Set(isBundled ? taking : []) };
}

/**
 * From format 2 on: a stream that would take more than `MAX_UNBUNDLED` entries of one signal takes the bundle in place of
 * those that may be folded, be it a broad or a narrow one. A claim's own stream brings each entry.
 */
function bundleOfGroup(signal: Signal, group: readonly StreamedChange[]): Bundle {
  const foldable = group.filter(({ change }) => change.bundle === signal);
  const all = countByStream(group);
  // What is withheld may have been in a stream while its content was known, and a bundle, once published, stays.
  const withheld = group.filter(({ change }) => change.content !== undefined);
  const hiddenFrom = (stream: StreamId): number =>
    withheld.filter(({ streams }) => !streams.includes(stream)).length;
  const streams = [...countByStream(foldable)].flatMap(([stream, count]) => {
    const isFlooded = (all.get(stream) ?? 0) + hiddenFrom(stream) > MAX_UNBUNDLED;
    return count > 1 && isFlooded && !isOfClaim(stream) ? [stream] : [];
  });
  return { signal, members: foldable.map(({ change }) => change), streams: new Set(streams.sort()) };
}

function countByStream(news: readonly StreamedChange[]): ReadonlyMap<StreamId, number> {
  const counts = new Map<StreamId, number>();
  for (const { streams } of news) {
    for (const stream of streams) counts.set(stream, (counts.get(stream) ?? 0) + 1);
  }
  return counts;
}

function isOfClaim(stream: StreamId): boolean {
  return stream.startsWith("claims/");
}
