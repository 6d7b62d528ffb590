import { absoluteUrl, feedPath } from "@claimwire/feeds";
import type { Issue } from "@claimwire/schema";
import { API_INDEX_PATH } from "@claimwire/wire";

import { staleSite } from "./read-published.js";

/** What `public/` must have been written with. */
export interface Expected {
  readonly baseUrl: string;
  readonly hub: string;
  /** The version of the newest release. */
  readonly newest: string;
}

function parse(bytes: Uint8Array | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes ?? []).toString("utf8"));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function hubsOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return [];
  return value.map((hub: unknown) =>
    typeof hub === "object" && hub !== null && "url" in hub ? hub.url : hub,
  );
}

const FEED = feedPath("all", "json");

/**
 * Whether what was published is what a hub would be told of, by one feed and the index of the API, as all files are
 * written in one run: the feed's own address (the self link) and its hub (W3C WebSub, section 4) are those of the
 * settings, and the newest release is that of the ledger.
 */
export function checkPublished(
  { feed, index }: { readonly feed: Uint8Array | undefined; readonly index: Uint8Array | undefined },
  { baseUrl, hub, newest }: Expected,
): readonly Issue[] {
  const own = absoluteUrl(baseUrl, FEED);
  const { feed_url: self, hubs } = parse(feed);
  const { newest: published } = parse(index);
  if (typeof self !== "string") return [staleSite(FEED, "The feed is not there, or is damaged.")];
  if (self !== own) {
    const message = `The feed calls itself ${self}; by the settings it is ${own}.`;
    const built = self.endsWith(`/${FEED}`) ? self.slice(0, -FEED.length - 1) : "https://example.org";
    const fix = `Give the address of the build, or build and deploy anew:  CLAIMWIRE_BASE_URL=${built} npx claimwire notify`;
    return [staleSite(FEED, message, fix)];
  }
  if (!hubsOf(hubs).includes(hub)) return [staleSite(FEED, `The feed does not name the hub ${hub}.`)];
  if (published === newest) return [];
  const found = typeof published === "string" ? `is ${published}` : "is not there";
  return [staleSite(API_INDEX_PATH, `The newest release there ${found}; in the ledger it is ${newest}.`)];
}
