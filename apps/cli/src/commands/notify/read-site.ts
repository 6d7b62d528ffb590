import { readFileSync } from "node:fs";
import { join } from "node:path";
import { feedPath, type JsonFeed, type SitePath } from "@claimwire/feeds";
import { API_INDEX_PATH } from "@claimwire/wire";

/** The feed by which a site says which address it was built for. */
export const SITE_FEED: SitePath = feedPath("all", "json");

/** What a rendered site says of itself; undefined what is absent or damaged. */
export interface RenderedSite {
  /** The version of its newest release. */
  readonly newest: string | undefined;
  /** The address of its feed of all entries. */
  readonly self: string | undefined;
  readonly hubs: JsonFeed["hubs"];
}

function readDocument<T extends object>(folder: string, path: SitePath): Partial<T> {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, path), "utf8"));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Reads of what release a rendered site is, for which address and with which hubs. */
export function readSite(folder: string): RenderedSite {
  const { newest } = readDocument<{ newest: string }>(folder, API_INDEX_PATH);
  const { feed_url: self, hubs } = readDocument<JsonFeed>(folder, SITE_FEED);
  return { newest, self, hubs };
}
