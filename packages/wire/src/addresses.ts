import type { Kind, RecordKey } from "@claimwire/schema";
import { FORMATS, type FormatName } from "./formats.js";

/** A path below the base address: no leading slash, and a trailing one when it is a page (`<path>index.html`). */
export type SitePath = string;

export const HOME_PATH: SitePath = "";
export const RELEASES_PATH: SitePath = "releases/";
export const SUBSCRIBE_PATH: SitePath = "subscribe/";
export const ABOUT_PATH: SitePath = "about/";
export const OPML_PATH: SitePath = "feeds.opml";
/** The feeds that are not of one record: a reader that imports all of `feeds.opml` would subscribe to hundreds. */
export const GENERAL_OPML_PATH: SitePath = "feeds/general.opml";

/** `claims/` and its like: the list of all records of a kind. */
export function listPath(kind: Kind): SitePath {
  return `${kind}/`;
}

/** `claims/<id>/`: the page of a record. */
export function pagePath(key: RecordKey | string): SitePath {
  return `${key}/`;
}

/** `releases/<version>/`: the page of a release. */
export function releasePath(version: string): SitePath {
  return `releases/${version}/`;
}

/** `v<version>-<op>`: the id of the element that tells of one change on the page of its record. */
export function historyFragment(version: string, op: string): string {
  return `v${version}-${op}`;
}

/** `claims/<id>/#v1.1.0-edited`: one change on the page of its record. */
export function historyPath(key: RecordKey | string, version: string, op: string): SitePath {
  return `${pagePath(key)}#${historyFragment(version, op)}`;
}

/** `feeds/<stream>.xml`: the document that readers subscribe to. */
export function feedPath(stream: string, format: FormatName): SitePath {
  return `feeds/${stream}${FORMATS[format].extension}`;
}

/** `feeds/archive/<stream>/<number>.xml`: a sealed archive; the oldest is number 1. */
export function archivePath(stream: string, number: number, format: FormatName): SitePath {
  return `feeds/archive/${stream}/${number}${FORMATS[format].extension}`;
}

export const API_PATH: SitePath = "api/v1/";
export const API_INDEX_PATH: SitePath = `${API_PATH}index.json`;

export function apiReleasePath(version: string): SitePath {
  return `${API_PATH}releases/${version}.json`;
}

export function apiDatasetPath(version: string): SitePath {
  return `${API_PATH}dataset/${version}.json`;
}

export function apiRecordPath(key: RecordKey | string): SitePath {
  return `${API_PATH}records/${key}.json`;
}

/** `api/v1/schema/<name>.json`: the JSON Schema of a kind of document. */
export function apiSchemaPath(name: string): SitePath {
  return `${API_PATH}schema/${name}.json`;
}

/**
 * The absolute address of a path. The base may have a path of its own (`https://example.org/wire`), with or
 * without a slash at its end.
 */
export function absoluteUrl(baseUrl: string, path: SitePath): string {
  return baseUrl.endsWith("/") ? `${baseUrl.replace(/\/+$/, "")}/${path}` : `${baseUrl}/${path}`;
}
