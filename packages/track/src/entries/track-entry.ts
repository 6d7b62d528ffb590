import {
  absoluteUrl,
  type Category,
  cleanLine,
  type Entry,
  entryId,
  type FeedConfig,
  html,
  linkTo,
  shorten,
  stack,
} from "@claimwire/feeds";
import type { JsonObject } from "@claimwire/ledger";
import { splitKey, type TrackChange, type TrackSignal } from "../changes/track-signal.js";
import type { TrackConfig } from "../config/track-config.js";
import { recordApiPath } from "../output/api-paths.js";
import { causesHtml, fieldsHtml, recordHtml } from "./change-body.js";
import { commitAddress } from "./commit-link.js";
import { linkOf, titleOf, valuesOf } from "./told-record.js";
import { SIGNAL_LABELS, toldFields, trackTitle } from "./track-title.js";

/** What JSON Feed has of an entry beyond its own fields, under `_claimwire`. */
export interface TrackExtension {
  readonly version: string;
  readonly kind: "change" | "digest" | "release";
  readonly signals: readonly TrackSignal[];
  /** The ids of the categories, in the order of the tags. */
  readonly terms: readonly string[];
  /** Of a change: as the ledger has it, unless it is long. */
  readonly change?: TrackChange;
  /** Of a bundle: the ids of its changes. */
  readonly changes?: readonly string[];
}

export type TrackEntry = Entry<TrackExtension>;

/** Changes of more JSON than this stand in the release alone. */
const CHANGE_AT_MOST = 20_000;

/** The feeds' settings of a tracked repository. */
export function feedConfigOf({ feeds }: TrackConfig): FeedConfig {
  const { title = "Tracked records", description = "Every change of the records of a git repository." } =
    feeds;
  const { language, baseUrl, tagAuthority, hub } = feeds;
  return {
    title,
    description,
    language,
    baseUrl,
    feeds: { tagAuthority, ...(hub === undefined ? {} : { hub }) },
  };
}

/** The id of an entry: everything in the id of its change that a `tag:` URI cannot hold is percent-encoded. */
export function trackEntryId(config: TrackConfig, changeId: string): string {
  const encoded = changeId
    .split("/")
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`))
    .join("/");
  return entryId(config.feeds.tagAuthority, encoded);
}

/** A change with the record before and after it. */
export interface ToldChange {
  readonly change: TrackChange;
  readonly before: JsonObject | undefined;
  readonly after: JsonObject | undefined;
  /** Where a moved record lives now. */
  readonly successor: string | undefined;
}

/** The page that an entry leads to: the record's, else the commit's, else what the API has of the record. */
function urlOf({ change, before, after, successor }: ToldChange, config: TrackConfig): string {
  const key = successor ?? change.record;
  const page = linkOf(key, after ?? before, config);
  const [cause] = change.causes;
  const commit = cause && commitAddress(cause.note, config);
  return page ?? commit ?? absoluteUrl(config.feeds.baseUrl, recordApiPath(key));
}

function categoriesOf({ change, before, after }: ToldChange, title: string, config: TrackConfig): Category[] {
  const values = config.streams.flatMap((field) =>
    valuesOf(after ?? before, field).map((value) => ({ term: `${field}/${value}`, label: value })),
  );
  const all = [{ term: change.record, label: title }, ...values];
  return all.filter(({ label }, index) => all.findIndex((other) => other.label === label) === index);
}

/** The entry of one change, complete. */
export function changeEntryOf(
  told: ToldChange,
  version: string,
  published: string,
  config: TrackConfig,
): TrackEntry {
  const { change, before, after, successor } = told;
  const key = successor ?? change.record;
  const title = titleOf(key, after ?? before, config);
  const fields = toldFields(change, config, [before, after]);
  const url = urlOf(told, config);
  const [kind, id] = splitKey(key);
  const about = html`<p>${linkTo(url, title)}${title === id ? "" : html` (${kind}/${id})`}</p>`;
  const shown =
    change.signals[0] === "added" && after !== undefined
      ? recordHtml(key, after, config)
      : change.signals[0] === "removed" && before !== undefined
        ? stack(html`<p>It said:</p>`, recordHtml(key, before, config))
        : fieldsHtml(fields);
  const moved =
    successor === undefined
      ? undefined
      : html`<p>${splitKey(change.record)[1]} moved to ${splitKey(successor)[1]}.</p>`;
  const categories = categoriesOf(told, title, config);
  const heading = trackTitle(change, fields, title, successor);
  const isLong = JSON.stringify(change).length > CHANGE_AT_MOST;
  return {
    id: trackEntryId(config, change.id),
    published,
    title: heading,
    summary: summaryOf(change, heading),
    html: String(stack(about, moved, shown, causesHtml(change, config))),
    url,
    categories,
    extension: {
      version,
      kind: "change",
      signals: change.signals,
      terms: categories.map(({ term }) => term),
      ...(isLong ? {} : { change }),
    },
  };
}

function summaryOf({ causes, signals }: TrackChange, title: string): string {
  const [cause] = causes;
  const why = cause === undefined ? "" : ` ${cause.code === "tag" ? "Release " : ""}${cause.summary}`;
  return shorten(cleanLine(`${title}.${why}`), 300) || SIGNAL_LABELS[signals[0] ?? "housekeeping"];
}
