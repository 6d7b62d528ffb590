import { absoluteUrl, html, linkTo, publishedAt, type SafeHtml, type Stream, stack } from "@claimwire/feeds";
import { byCodeUnits, type JsonObject } from "@claimwire/ledger";
import type { TrackChange, TrackSignal } from "../changes/track-signal.js";
import type { TrackConfig } from "../config/track-config.js";
import type { MadeStep, TrackRelease } from "../history/tracker.js";
import { releaseApiPath } from "../output/api-paths.js";
import { segmentsOf } from "../records/pointer.js";
import { commitAddress } from "./commit-link.js";
import { countedSignal, countsInWords } from "./count-words.js";
import { changeEntryOf, type ToldChange, type TrackEntry, trackEntryId } from "./track-entry.js";
import { GENERAL_TRACK_STREAMS, streamsOf, takesBundles } from "./track-streams.js";

/** An entry, and the streams that take it. */
export type StreamedTrackEntry = readonly [entry: TrackEntry, streams: readonly Stream[]];

/** More changes of the same kind than this in one release become one entry in the broad streams. */
const MAX_UNBUNDLED = 20;
/** A release's own entry lists this many changes. */
const LISTED_AT_MOST = 200;
/** A bundle lists this many; the rest are in the JSON of the release. */
const BUNDLED_AT_MOST = 1_000;
/** Signals that a reader must not miss among many. */
const NEVER_BUNDLED: readonly TrackSignal[] = ["retracted", "reinstated"];

const ofId = (id: string): Stream => GENERAL_TRACK_STREAMS.find((stream) => stream.id === id) as Stream;

/**
 * What makes changes the same kind: their first signal and the fields that they are about, whatever the members of lists
 * are called. Of records that came, went or moved the signal alone.
 */
function sortOf({ signals, op, fields = [] }: TrackChange): string {
  const signal = signals[0] ?? "housekeeping";
  if (op !== "edited") return signal;
  const names = fields.map(({ path }) => segmentsOf(path)[0] ?? "");
  return [signal, ...new Set(names)].join(" ");
}

function toldOf(change: TrackChange, { before, after }: MadeStep): ToldChange {
  const [successor] = Object.keys(change.successors ?? {});
  const get = (records: ReadonlyMap<string, JsonObject>, key: string) => records.get(key);
  return {
    change,
    before: get(before, change.record),
    after: get(after, successor ?? change.record),
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
  number: number,
  members: readonly TrackEntry[],
  config: TrackConfig,
): TrackEntry {
  const signal = members[0]?.extension.signals[0] ?? "housekeeping";
  const counted = countedSignal(members.length, signal);
  const title = `${counted} in release ${releaseLabel(release)}`;
  return {
    id: trackEntryId(config, `${release.version}/digest/${signal}/${number}`),
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
    id: trackEntryId(config, `${release.version}/digest/added/1`),
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
  const news = changes.flatMap((change, index) =>
    change.signals[0] === "housekeeping" ? [] : [[change, publishedAt(time, index, changes.length)] as const],
  );
  if (release.base === null && news.length > MAX_UNBUNDLED) {
    const entry = releaseEntryOf(release, [], config);
    return [
      [firstEntry(release, config), [ofId("all")]],
      [entry, [ofId("releases")]],
    ];
  }
  const groups = new Map<string, number>();
  for (const [change] of news) groups.set(sortOf(change), (groups.get(sortOf(change)) ?? 0) + 1);
  const isBundled = (change: TrackChange): boolean =>
    (groups.get(sortOf(change)) ?? 0) > MAX_UNBUNDLED &&
    !NEVER_BUNDLED.includes(change.signals[0] ?? "housekeeping");
  const bundles = new Map<
    string,
    { readonly members: TrackEntry[]; readonly streams: Map<string, Stream> }
  >();
  const told: StreamedTrackEntry[] = [];
  const all: TrackEntry[] = [];
  for (const [change, published] of news) {
    const one = toldOf(change, step);
    const entry = changeEntryOf(one, version, published, config);
    const streams = streamsOf(change, one.before, one.after, one.successor, config);
    all.push(entry);
    if (!isBundled(change)) {
      told.push([entry, streams]);
      continue;
    }
    told.push([entry, streams.filter((stream) => !takesBundles(stream))]);
    const sort = sortOf(change);
    const bundle = bundles.get(sort) ?? { members: [], streams: new Map<string, Stream>() };
    bundle.members.push(entry);
    for (const stream of streams) if (takesBundles(stream)) bundle.streams.set(stream.id, stream);
    bundles.set(sort, bundle);
  }
  for (const [index, { members, streams }] of [...bundles.values()].entries()) {
    told.push([bundleOf(release, index + 1, members, config), [...streams.values()]]);
  }
  // A bundle has the time of its last member, and stands after it.
  told.sort(([a], [b]) => byCodeUnits(a.published, b.published));
  return [...told, [releaseEntryOf(release, all, config), [ofId("releases")]]];
}
