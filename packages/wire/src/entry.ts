import type { Change, Signal } from "@claimwire/changes";

/** What an entry is filed under. */
export interface Category {
  /** Full key: `entities/dahua`. */
  readonly term: string;
  /** Its name: "Dahua". */
  readonly label: string;
}

/** An earlier entry that an entry refers to. */
export interface EntryReference {
  readonly id: string;
  readonly url: string;
  readonly published: string;
}

/** What JSON Feed carries of an entry beyond its own fields, under `_claimwire`. */
export interface EntryExtension {
  readonly version: string;
  readonly kind: "change" | "digest" | "release";
  readonly signals: readonly Signal[];
  /** change: the whole change, as the ledger holds it. */
  readonly change?: Change;
  /** digest: the ids of its changes. */
  readonly changes?: readonly string[];
  /** The entry that first announced the claim. */
  readonly announced?: EntryReference;
}

/** One item of a feed, ready for every format. Its texts are clean and its addresses absolute. */
export interface Entry {
  /** Permanent: a `tag:` URI (RFC 4151) of the configured authority and the change's id. */
  readonly id: string;
  /** UTC, whole seconds: `2026-11-23T10:00:00Z`. */
  readonly published: string;
  /** Plain text of one line that alone tells the news. */
  readonly title: string;
  /** Plain text of one line. */
  readonly summary: string;
  /** The whole body as HTML. */
  readonly html: string;
  readonly url: string;
  readonly categories: readonly Category[];
  readonly extension: EntryExtension;
}

const TAG = /^tag:[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]+$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** What makes an entry impossible to publish; undefined when nothing does. */
export function entryProblem(entry: Pick<Entry, "id" | "published" | "url">): string | undefined {
  const { id, published, url } = entry;
  if (!TAG.test(id)) return `the id "${id}" is no tag URI (RFC 4151)`;
  const time = INSTANT.test(published) ? Date.parse(published) : Number.NaN;
  // `Date` rolls impossible days over: the 30th of February would become the 2nd of March.
  if (Number.isNaN(time) || instant(time) !== published) return `the date "${published}" is no instant`;
  return /^https?:\/\//.test(url) ? undefined : `the link "${url}" is no http(s) address`;
}

/** Milliseconds since 1970 as an instant in UTC with whole seconds. */
export function instant(time: number): string {
  return new Date(time).toISOString().replace(/\.\d{3}Z$/, "Z");
}

/**
 * When change `index` of `count` in a release is published: one second apart, the last one at the time of release.
 * Throws when `released` is no instant, naming the change.
 */
export function publishedAt(released: string, index: number, count: number, changeId: string): string {
  const time = Date.parse(released);
  if (Number.isNaN(time)) throw new Error(`${changeId}: the time of release "${released}" is no instant.`);
  return instant(time - (count - 1 - index) * 1000);
}

/** The permanent id of an entry: a `tag:` URI (RFC 4151), never made from the base address. */
export function entryId(tagAuthority: string, changeId: string): string {
  return `tag:${tagAuthority}:${changeId}`;
}
