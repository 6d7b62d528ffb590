import { absoluteUrl, html, linkTo, publishedAt, type SafeHtml, type Stream, stack } from "@claimwire/feeds";
import { byCodeUnits } from "@claimwire/ledger";
import type { TrackChange, TrackSignal } from "../changes/track-signal.js";
import type { TrackConfig } from "../config/track-config.js";
import type { MadeStep, TrackRelease } from "../history/tracker.js";
import { releaseApiPath } from "../output/api-paths.js";
import { commitAddress } from "./commit-link.js";
import { countedSignal, countsInWords } from "./count-words.js";
import { changeEntryOf, type ToldChange, type TrackEntry, trackEntryId } from "./track-entry.js";
import { GENERAL_TRACK_STREAMS, streamsOf, takesBundles } from "./track-streams.js";

/** An entry, and the streams that take it. */
export type StreamedTrackEntry = readonly [entry: TrackEntry, streams: readonly Stream[]];

/** When a ledger begins with more records than this, nobody is told of each. */
const TOLD_AT_FIRST = 20;
/** A release's own entry lists this many changes. */
const LISTED_AT_MOST = 200;
/** A bundle lists this many; the rest are in the JSON of the release. */
const BUNDLED_AT_MOST = 1_000;

/** Entries that the broad streams have as one, and those streams. */
interface Bundle {
  readonly members: TrackEntry[];
  readonly streams: Map<string, Stream>;
}

const ofId = (id: string): Stream => GENERAL_TRACK_STREAMS.find((stream) => stream.id === id) as Stream;

function toldOf(change: TrackChange, { before, after }: MadeStep): ToldChange {
  const [successor] = Object.keys(change.successors ?? {});
  return {
    change,
    before: before.get(change.record),
    after: after.get(successor ?? change.record),
    successor,
  };
}

function listItems(entries: readonly TrackEntry[], most: number): SafeHtml {
  const items = entries.slice(0, most).map(({ url, title }) => html`<li>${linkTo(url, title)}</li>`);
  const more = entries.length - items.length;
  return html`<ul>${items}${more > 0 ? html`<li>and ${more} more</li>` : undefined}</ul>`;
}

/** The page of a release: its commit's where the host is known, else what the API has of it. */
function releaseUrl({ version, notes }: TrackRelease, config: TrackConfig): string {
  const commit = notes.length === 1 ? commitAddress(notes[0]?.name ?? "", config) : undefined;
  return commit ?? absoluteUrl(config.feeds.baseUrl, releaseApiPath(version));
}

/** The tag that a release was made of, else the day of it. */
export function releaseLabel({ notes, released, version }: TrackRelease): string {
  const tag = notes.find(({ cause }) => cause === "tag")?.summary;
  return tag ?? `${version} of ${released.slice(0, 10)}`;
}

function bundleOf(
  release: TrackRelease,
  signal: TrackSignal,
  members: readonly TrackEntry[],
  config: TrackConfig,
): TrackEntry {
  const counted = countedSignal(members.length, signal);
  const title = `${counted} in release ${releaseLabel(release)}`;
  return {
    id: trackEntryId(config, `${release.version}/digest/${signal}`),
    published: members.at(-1)?.published ?? release.released,
    title,
    summary: `${title}, listed in this entry.`,
    html: String(stack(html`<p>The release brings ${counted}:</p>`, listItems(members, BUNDLED_AT_MOST))),
    url: releaseUrl(release, config),
    categories: [],
    extension: {
      version: release.version,
      kind: "digest",
      signals: [signal],
      terms: [],
      changes: members.flatMap(({ extension }) => extension.change?.id ?? []),
    },
  };
}

function releaseEntryOf(
  release: TrackRelease,
  entries: readonly TrackEntry[],
  config: TrackConfig,
): TrackEntry {
  const { version, released, changes } = release;
  const counts = countsInWords(changes.map(({ signals }) => signals[0] ?? "housekeeping"));
  const title = `Release ${releaseLabel(release)}: ${counts}`;
  return {
    id: trackEntryId(config, `${version}/release`),
    published: released,
    title,
    summary: title,
    html: String(
      stack(html`<p>${counts}</p>`, entries.length > 0 ? listItems(entries, LISTED_AT_MOST) : undefined),
    ),
    url: releaseUrl(release, config),
    categories: [],
    extension: { version, kind: "release", signals: [], terms: [] },
  };
}

/** The entry in place of the records that a ledger begins with: nobody is told of each. */
function firstEntry(release: TrackRelease, config: TrackConfig): TrackEntry {
  const title = `The ledger begins with ${release.changes.length} records`;
  return {
    id: trackEntryId(config, `${release.version}/digest/added`),
    published: release.released,
    title,
    summary: `${title}, on ${release.released.slice(0, 10)}.`,
    html: String(html`<p>${title}. Every change from here on is told.</p>`),
    url: releaseUrl(release, config),
    categories: [],
    extension: { version: release.version, kind: "digest", signals: ["added"], terms: [] },
  };
}

/**
 * The entries of one release with the streams that take each, oldest first: one for each change that is news, a bundle
 * in the broad streams for many of the same kind, and one for the release.
 */
export function trackEntries(step: MadeStep, config: TrackConfig): StreamedTrackEntry[] {
  const { release } = step;
  const { changes, version, released } = release;
  const time = Date.parse(released);
  const news = changes.filter(({ entry }) => entry !== undefined);
  news.sort((a, b) => (a.entry ?? 0) - (b.entry ?? 0));
  if (release.base === null && news.length > TOLD_AT_FIRST) {
    const entry = releaseEntryOf(release, [], config);
    return [
      [firstEntry(release, config), [ofId("all")]],
      [entry, [ofId("releases")]],
    ];
  }
  const bundles = new Map<TrackSignal, Bundle>();
  const told: StreamedTrackEntry[] = [];
  const all: TrackEntry[] = [];
  for (const change of news) {
    const one = toldOf(change, step);
    const published = publishedAt(time, change.entry ?? 0, news.length);
    const entry = changeEntryOf(one, version, published, config);
    const streams = streamsOf(change, one.before, one.after, one.successor, config);
    all.push(entry);
    if (change.bundle === undefined) {
      told.push([entry, streams]);
      continue;
    }
    told.push([entry, streams.filter((stream) => !takesBundles(stream))]);
    const bundle = bundles.get(change.bundle) ?? { members: [], streams: new Map<string, Stream>() };
    bundle.members.push(entry);
    for (const stream of streams) if (takesBundles(stream)) bundle.streams.set(stream.id, stream);
    bundles.set(change.bundle, bundle);
  }
  for (const [signal, { members, streams }] of bundles) {
    told.push([bundleOf(release, signal, members, config), [...streams.values()]]);
  }
  // A bundle has the time of its last member, and stands after it.
  told.sort(([a], [b]) => byCodeUnits(a.published, b.published));
  return [...told, [releaseEntryOf(release, all, config), [ofId("releases")]]];
}

/** The entries that those get who take all changes; what the narrow feeds alone have is left out. */
export function entriesForAll(entries: readonly StreamedTrackEntry[]): TrackEntry[] {
  return entries.flatMap(([entry, streams]) => (streams.some(({ id }) => id === "all") ? [entry] : []));
}
