import { existsSync } from "node:fs";
import { join } from "node:path";
import { absoluteUrl, type SitePath } from "@claimwire/feeds";
import type { Issue } from "@claimwire/schema";
import { API_INDEX_PATH } from "@claimwire/wire";
import { cliIssue } from "../../issues.js";
import { type RenderedSite, readSite, SITE_FEED } from "./read-site.js";

/** What `public/` must have been built with. */
export interface ExpectedSite {
  readonly baseUrl: string;
  readonly hub: string | undefined;
  /** The version of the newest release. */
  readonly newest: string;
}

const FOLDER = "public";

function staleSite(file: SitePath, message: string, fix = "Build and deploy first:  npm run build"): Issue {
  return cliIssue("SITE_STALE", { file: `${FOLDER}/${file}`, path: [] }, message, fix);
}

function checkFeed({ self, hubs }: RenderedSite, { baseUrl, hub }: ExpectedSite): readonly Issue[] {
  if (typeof self !== "string") return [staleSite(SITE_FEED, "The feed is missing or damaged.")];
  const expected = absoluteUrl(baseUrl, SITE_FEED);
  if (self !== expected) {
    const message = `The address in the feed is ${self}; by the settings it is ${expected}.`;
    return [
      staleSite(SITE_FEED, message, "Set CLAIMWIRE_BASE_URL as in the build, or build and deploy again."),
    ];
  }
  return hub === undefined || hubs?.some(({ url }) => url === hub)
    ? []
    : [staleSite(SITE_FEED, `The feed does not name the hub ${hub}.`)];
}

function checkNewest({ newest: published }: RenderedSite, { newest }: ExpectedSite): readonly Issue[] {
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
  const site = readSite(join(root, FOLDER));
  const issues = [...checkFeed(site, expected), ...checkNewest(site, expected)];
  if (issues.length > 0) return issues;
  return paths
    .filter((path) => !existsSync(join(root, FOLDER, path)))
    .map((path) => staleSite(path, "The feed is missing."));
}
