import type { PlannedEntry } from "@claimwire/feeds";
import { entryId } from "@claimwire/feeds";
import type { ClaimsChange, ClaimsReplayStep, Signal } from "@claimwire/release";
import { changeContext, changeUrl } from "../context/change-context.js";
import { References } from "../context/references.js";
import type { StreamId } from "../streams/stream.js";
import type { StreamHistory } from "../streams/stream-history.js";
import type { WireConfig } from "../wire-config.js";
import { type BundleMember, bundleEntry, bundleId, bundleMember, bundleName } from "./bundle-entry.js";
import { changeEntry, changeHead } from "./change-entry.js";
import type { EntryExtension, WireEntry, WireEntryHead } from "./entry-extension.js";
import { type Bundle, findBundles, type StreamedChange } from "./find-bundles.js";
import { type PlacedChange, placeChanges } from "./place-changes.js";
import { releaseEntry, releaseEntryName } from "./release-entry.js";
import { tellCauses, tellNotes } from "./tell-summaries.js";

/** An entry and the streams that take it. */
export interface StreamedEntry {
  readonly entry: WireEntry;
  readonly streams: readonly StreamId[];
}

/** A planned entry of the wire. */
export type PlannedWireEntry = PlannedEntry<StreamId, EntryExtension>;

/** Which entries are to be written, by their names. */
export type IsWanted = (name: string) => boolean;

/** A change that makes an entry, with its time and the streams that concern it. */
type News = PlacedChange & StreamedChange;

interface PlannedChange {
  readonly planned: PlannedWireEntry;
  /** Undefined when no entry that names it is wanted. */
  readonly head?: WireEntryHead | undefined;
  /** How a bundle lists it; undefined when no bundle with it is wanted. */
  readonly member?: BundleMember | undefined;
}

/** What is written of a change beside its own entry. */
interface Wanted {
  readonly entry: IsWanted;
  readonly head: boolean;
  readonly member: (change: ClaimsChange) => boolean;
}

/** Plans the entries of changes one at a time: a release may bring thousands, and each is printed only once. */
function* planChanges(
  step: ClaimsReplayStep,
  news: readonly News[],
  history: StreamHistory,
  config: WireConfig,
  wanted: Wanted,
): Generator<PlannedChange, void, undefined> {
  const { version } = step.release;
  const references = new References(step.release, step.after, config);
  for (const { change, streams, published } of news) {
    const { id: name } = change;
    const [asEntry, asMember] = [wanted.entry(name), wanted.member(change)];
    const context =
      asEntry || asMember || wanted.head
        ? changeContext(tellCauses(change), step, history, config, references)
        : undefined;
    const id = entryId(config.feeds.tagAuthority, name);
    const reference = { id, url: changeUrl({ config, version, change }), published };
    const head = context && changeHead(context, reference, change);
    const entry = asEntry && context && head ? changeEntry(context, head) : undefined;
    const member = asMember && context && head ? bundleMember(context, head) : undefined;
    history.remember(change, streams, reference);
    yield { planned: { name, version, published, streams, entry }, head, member };
  }
}

function findNews(step: ClaimsReplayStep, history: StreamHistory): readonly News[] {
  return placeChanges(step.release).map((placed) => ({
    ...placed,
    streams: history.streamsOf(placed.change),
  }));
}

/** `published`: when the newest member was published. */
function planBundle(
  { release }: ClaimsReplayStep,
  { signal, streams }: Bundle,
  published: string,
  members: readonly BundleMember[],
  config: WireConfig,
  isWanted: IsWanted,
): PlannedWireEntry {
  const { version } = release;
  const name = bundleName(version, signal);
  return {
    name,
    version,
    published,
    streams: [...streams],
    entry: isWanted(name) ? bundleEntry(release, signal, members, config) : undefined,
  };
}

/** The bundle that each folded change stands in. */
function byMember(bundles: readonly Bundle[]): ReadonlyMap<string, Bundle> {
  return new Map(bundles.flatMap((bundle) => bundle.members.map(({ id }) => [id, bundle] as const)));
}

/**
 * Plans the entries of one release, oldest first and one at a time, and writes those that are wanted. It adds the
 * release to `history`, so call it once for each release, in the order of the ledger, and take every entry.
 */
export function* planEntries(
  step: ClaimsReplayStep,
  history: StreamHistory,
  config: WireConfig,
  isWanted: IsWanted,
): Generator<PlannedWireEntry, void, undefined> {
  history.addRelease(step);
  const { release } = step;
  const { version, released } = release;
  const name = releaseEntryName(version);
  const news = findNews(step, history);
  const bundles = findBundles(release, news);
  const bundleOf = byMember(bundles);
  const bundleWanted = ({ id }: ClaimsChange): boolean => {
    const bundle = bundleOf.get(id);
    return bundle !== undefined && isWanted(bundleName(version, bundle.signal));
  };
  const heads: WireEntryHead[] = [];
  const members = new Map<Signal, BundleMember[]>(bundles.map(({ signal }) => [signal, []]));
  const wanted = { entry: isWanted, head: isWanted(name), member: bundleWanted };
  for (const { planned, head, member } of planChanges(step, news, history, config, wanted)) {
    if (head !== undefined) heads.push(head);
    const bundle = bundleOf.get(planned.name);
    if (bundle === undefined) {
      yield planned;
      continue;
    }
    const listed = members.get(bundle.signal) ?? [];
    if (member !== undefined) listed.push(member);
    yield { ...planned, streams: planned.streams.filter((stream) => !bundle.streams.has(stream)) };
    if (planned.name !== bundle.members.at(-1)?.id) continue;
    yield planBundle(step, bundle, planned.published, listed, config, isWanted);
  }
  for (const { signal, members: changes } of bundles)
    history.rememberBundle(changes, bundleId(version, signal, config));
  const entry = wanted.head ? releaseEntry(tellNotes(release), heads, config) : undefined;
  yield { name, version, published: released, streams: ["releases"], entry };
}

/** All entries of one release with the streams that take each, oldest first. It adds the release to `history`. */
export function* renderEntries(
  step: ClaimsReplayStep,
  history: StreamHistory,
  config: WireConfig,
): Generator<StreamedEntry, void, undefined> {
  for (const { entry, streams } of planEntries(step, history, config, () => true)) {
    if (entry !== undefined) yield { entry, streams };
  }
}
