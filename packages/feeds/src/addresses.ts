import { FORMATS, type FormatName } from "./formats/formats.js";

/** A path below the base address: no leading slash, and a trailing one when it is a page (`<path>index.html`). */
export type SitePath = string;

export const HOME_PATH: SitePath = "";
/** The page that lists the feeds and says how to take them. */
export const SUBSCRIBE_PATH: SitePath = "subscribe/";
/** The page that tells who publishes the feeds. */
export const ABOUT_PATH: SitePath = "about/";
export const OPML_PATH: SitePath = "feeds.opml";
/** The feeds that are not of one record: a reader that imports all of `feeds.opml` would subscribe to hundreds. */
export const GENERAL_OPML_PATH: SitePath = "feeds/general.opml";

/** `feeds/<stream>.xml`: the document that readers subscribe to. */
export function feedPath(stream: string, format: FormatName): SitePath {
  return `feeds/${stream}${FORMATS[format].extension}`;
}

/** `feeds/archive/<stream>/<number>.xml`: a sealed archive; the oldest is number 1. */
export function archivePath(stream: string, number: number, format: FormatName): SitePath {
  return `feeds/archive/${stream}/${number}${FORMATS[format].extension}`;
}

/**
 * The absolute address of a path. The base may have a path of its own (`https://example.org/wire`), with or
 * without a slash at its end.
 */
export function absoluteUrl(baseUrl: string, path: SitePath): string {
  return baseUrl.endsWith("/") ? `${baseUrl.replace(/\/+$/, "")}/${path}` : `${baseUrl}/${path}`;
}
