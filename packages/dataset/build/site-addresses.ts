import { absoluteUrl, feedPath } from "@claimwire/feeds";
import { pagePath } from "@claimwire/wire";
import type { FeedFormat } from "../src/answers.js";
import type { SiteData } from "../src/release/site-data.js";

/** The addresses of the site below a base address, as site and feeds lay them out; nothing where there is no base. */
export function siteAddresses(baseUrl: string | undefined): SiteData {
  if (baseUrl === undefined) return {};
  const feed = (format: FeedFormat): string => absoluteUrl(baseUrl, feedPath("{key}", format));
  return {
    home: absoluteUrl(baseUrl, ""),
    page: absoluteUrl(baseUrl, pagePath("{key}")),
    feeds: { rss: feed("rss"), atom: feed("atom"), json: feed("json") },
  };
}
