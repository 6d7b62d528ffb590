import { absoluteUrl, archivePath, feedPath, type SitePath } from "../addresses.js";
import { cleanLine } from "../entry/clean-text.js";
import { type Entry, entryProblem } from "../entry/entry.js";
import type { FeedConfig } from "../feed-config.js";
import type { Stream } from "../stream.js";
import { FORMATS, type FormatName } from "./formats.js";

/** One document of a stream, before it is put into a format: the one that people subscribe to, or a sealed archive. */
export interface FeedDocument {
  readonly stream: Stream;
  /** When the newest entry was published; in a stream without entries, when the first release was made. */
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** Number of the sealed archive that this is; absent for the subscription document. */
  readonly archive?: number;
  /** Number of the archive with the next older entries. */
  readonly older?: number;
  /**
   * Number of the archive with the next newer entries; absent for the newest archive, which the subscription document
   * follows.
   */
  readonly newer?: number;
}

/** A link of a feed document, in the words of RFC 4287 and RFC 5005. */
export interface FeedLink {
  readonly rel: "self" | "alternate" | "hub" | "current" | "prev-archive" | "next-archive";
  readonly href: string;
  readonly type?: string;
}

export function documentPath(
  { stream, archive }: Pick<FeedDocument, "stream" | "archive">,
  format: FormatName,
): SitePath {
  return archive === undefined ? feedPath(stream.id, format) : archivePath(stream.id, archive, format);
}

/** The links of a document in one format: itself, its page, the hub, and its neighbours in time (RFC 5005). */
export function linksOf(document: FeedDocument, format: FormatName, config: FeedConfig): readonly FeedLink[] {
  const { stream, archive, older, newer } = document;
  const { type } = FORMATS[format];
  const { hub } = config.feeds;
  const to = (rel: FeedLink["rel"], path: SitePath): FeedLink => ({
    rel,
    href: absoluteUrl(config.baseUrl, path),
    type,
  });
  return [
    to("self", documentPath(document, format)),
    { rel: "alternate", href: absoluteUrl(config.baseUrl, stream.page), type: "text/html" },
    ...(archive !== undefined || hub === undefined ? [] : [{ rel: "hub", href: hub } as const]),
    ...(archive === undefined ? [] : [to("current", feedPath(stream.id, format))]),
    ...(older === undefined ? [] : [to("prev-archive", archivePath(stream.id, older, format))]),
    ...(newer === undefined ? [] : [to("next-archive", archivePath(stream.id, newer, format))]),
  ];
}

/** "Claimwire: corrections", "Claimwire: corrections, archive 3". */
export function documentTitle({ stream, archive }: FeedDocument, config: FeedConfig): string {
  const title = `${config.title}: ${stream.title}`;
  return archive === undefined ? title : `${title}, archive ${archive}`;
}

/** The title that a stream had, by the title of one of its archives. */
export function streamTitle(title: string, archive: number, config: FeedConfig): string {
  return title.slice(cleanLine(`${config.title}: `).length + 1, -`, archive ${archive}`.length);
}

/** The permanent id of a stream, the same in all its documents. */
function streamTag({ stream }: FeedDocument, config: FeedConfig): string {
  return `tag:${config.feeds.tagAuthority}:feeds/${stream.id}`;
}

/** What a document says of itself in one format. */
export interface FeedHead {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly updated: string;
  readonly links: readonly FeedLink[];
  readonly isArchive: boolean;
}

export function feedHeadOf(document: FeedDocument, format: FormatName, config: FeedConfig): FeedHead {
  return {
    id: streamTag(document, config),
    title: cleanLine(documentTitle(document, config)),
    description: cleanLine(document.stream.description),
    updated: document.updated,
    links: linksOf(document, format, config),
    isArchive: document.archive !== undefined,
  };
}

/** Documents whose entries can all be published: each is printed in three formats. */
const PUBLISHABLE = new WeakSet<FeedDocument>();

/**
 * Throws when an entry cannot be published. The libraries would print or drop it silently; instead, a bad
 * entry stops the whole output, and the message names its change.
 */
export function assertPublishable(document: FeedDocument): void {
  if (PUBLISHABLE.has(document)) return;
  for (const entry of document.entries) {
    const problem = entryProblem(entry);
    if (problem !== undefined) {
      throw new Error(`${entry.id} cannot be published: ${problem}.`);
    }
  }
  PUBLISHABLE.add(document);
}
