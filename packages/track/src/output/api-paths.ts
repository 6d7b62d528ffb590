import type { SitePath } from "@claimwire/feeds";
import { splitKey } from "../changes/track-signal.js";
import { fileName } from "./file-name.js";

export const TRACK_API_INDEX: SitePath = "api/v1/index.json";

/** `api/v1/releases/<version>.json`: a release as the ledger has it. */
export function releaseApiPath(version: string): SitePath {
  return `api/v1/releases/${version}.json`;
}

/** `api/v1/records/<kind>/<name>.json`: a record and its history. */
export function recordApiPath(key: string): SitePath {
  const [kind, id] = splitKey(key);
  return `api/v1/records/${kind}/${fileName(id)}.json`;
}
