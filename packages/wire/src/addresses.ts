import type { SitePath } from "@claimwire/feeds";
import type { Kind, RecordKey } from "@claimwire/schema";

export const RELEASES_PATH: SitePath = "releases/";
/** The list of the sources that cite another, by year. */
export const FOLLOW_UPS_PATH: SitePath = "follow-ups/";
/** `claims/`, `sources/`, …: the list of all records of a kind. */
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

/** `v<version>-<op>`: the id of the element for one change on the page of its record. */
export function historyFragment(version: string, op: string): string {
  return `v${version}-${op}`;
}

/** `claims/<id>/#v1.1.0-edited`: one change on the page of its record. */
export function historyPath(key: RecordKey | string, version: string, op: string): SitePath {
  return `${pagePath(key)}#${historyFragment(version, op)}`;
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
