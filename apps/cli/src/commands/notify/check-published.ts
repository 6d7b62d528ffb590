import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { absoluteUrl, feedPath, type JsonFeed, type SitePath } from "@claimwire/feeds";
import type { Issue } from "@claimwire/schema";
import { API_INDEX_PATH } from "@claimwire/wire";
import { cliIssue } from "../../issues.js";

/** What `public/` must have been built with. */
export interface ExpectedSite {
  readonly baseUrl: string;
  readonly hub: string;
  /** The version of the newest release. */
  readonly newest: string;
}

const FOLDER = "public";
const FEED = feedPath("all", "json");

function staleSite(file: SitePath, message: string, fix = "Build and deploy first:  npm run build"): Issue {
  return cliIssue("SITE_STALE", { file: `${FOLDER}/${file}`, path: [] }, message, fix);
}

/** A published JSON document; undefined when it is absent or damaged. */
function readDocument<T extends object>(root: string, path: SitePath): Partial<T> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(root, FOLDER, path), "utf8"));
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function checkFeed(root: string, { baseUrl, hub }: ExpectedSite): readonly Issue[] {
  const { feed_url: self, hubs } = readDocument<JsonFeed>(root, FEED) ?? {};
  if (typeof self !== "string") return [staleSite(FEED, "The feed is missing or damaged.")];
  const expected = absoluteUrl(baseUrl, FEED);
  if (self !== expected) {
    const message = `The address in the feed is ${self}; by the settings it is ${expected}.`;
    return [staleSite(FEED, message, "Set CLAIMWIRE_BASE_URL as in the build, or build and deploy again.")];
  }
  return hubs?.some(({ url }) => url === hub)
    ? []
    : [staleSite(FEED, `The feed does not name the hub ${hub}.`)];
}

function checkNewest(root: string, { newest }: ExpectedSite): readonly Issue[] {
  const { newest: published } = readDocument<{ newest: string }>(root, API_INDEX_PATH) ?? {};
  if (published === newest) return [];
  const found = typeof published === "string" ? published : "missing";
  return [staleSite(API_INDEX_PATH, `Its newest release is ${found}; in the ledger it is ${newest}.`)];
}

/**
 * Checks that `public/` is what the hub is to fetch: the address and the hub in one feed (W3C WebSub, section 4) are
 * those of the settings, the index of the API names the newest release, and the feeds at `paths` exist.
 */
export function checkPublished(
  root: string,
  expected: ExpectedSite,
  paths: readonly SitePath[],
): readonly Issue[] {
  const issues = [...checkFeed(root, expected), ...checkNewest(root, expected)];
  if (issues.length > 0) return issues;
  return paths
    .filter((path) => !existsSync(join(root, FOLDER, path)))
    .map((path) => staleSite(path, "The feed is missing."));
}
