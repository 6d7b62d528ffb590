/** What an entry is filed under. */
export interface Category {
  /** The id of the category: `entities/dahua`. */
  readonly term: string;
  /** Its name: "Dahua". */
  readonly label: string;
}

/**
 * One item of a feed, ready for every format. Its texts are clean and its addresses absolute. `X` is what JSON Feed
 * has of it beyond its own fields, under `_claimwire`.
 */
export interface Entry<X extends object = object> {
  /** Permanent: a `tag:` URI (RFC 4151) of the configured authority and the change's id. */
  readonly id: string;
  /** UTC, whole seconds: `2026-11-23T10:00:00Z`. */
  readonly published: string;
  /** Plain text of one line that tells the news by itself. */
  readonly title: string;
  /** Plain text of one line. */
  readonly summary: string;
  /** The whole body as HTML. */
  readonly html: string;
  readonly url: string;
  readonly categories: readonly Category[];
  /** The address of an earlier entry that this one continues. */
  readonly related?: string | undefined;
  readonly extension: X;
}

/** What other entries show of one that they list. */
export type EntryHead<X extends object = object> = Pick<
  Entry<X>,
  "id" | "published" | "title" | "url" | "related" | "extension"
>;

const TAG = /^tag:(?:[\w.-]+@)?[A-Za-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]+$/;

/** `Date` accepts impossible days: it reads 30 February as 2 March. */
function isInstant(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return false;
  // The hour 24 leads to another day as well.
  return new Date(text).getUTCDate() === Number(text.slice(8, 10));
}

/** Why an entry cannot be published; undefined when it can. */
export function entryProblem(entry: Pick<Entry, "id" | "published" | "url">): string | undefined {
  const { id, published, url } = entry;
  if (!TAG.test(id)) return `the id "${id}" is no tag URI (RFC 4151)`;
  if (!isInstant(published)) return `the date "${published}" is no instant`;
  return /^https?:\/\//.test(url) ? undefined : `the link "${url}" is no http(s) address`;
}

/** Milliseconds since 1970 as an instant in UTC with whole seconds; empty for a time of no calendar. */
export function instant(time: number): string {
  return Number.isNaN(time) ? "" : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** The permanent id of an entry: a `tag:` URI (RFC 4151), never made from the base address. */
export function entryId(tagAuthority: string, changeId: string): string {
  return `tag:${tagAuthority}:${changeId}`;
}
