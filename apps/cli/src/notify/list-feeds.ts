import { absoluteUrl, FORMAT_NAMES, feedPath, type SitePath } from "@claimwire/feeds";
import type { ClaimsRelease } from "@claimwire/release";
import { ledgerKeys, listStreams } from "@claimwire/wire";

/** A feed as the hub knows it. */
export interface FeedPlace {
  /** Below `public/`. */
  readonly path: SitePath;
  /**
   * Its address: what WebSub calls the topic. It is the feed's own self link, letter for letter, because that is what
   * subscribers follow (W3C WebSub, section 4).
   */
  readonly address: string;
}

/** Every feed that a ledger gives, the general streams first. Archives are none: nobody subscribes to them. */
export function listFeeds(releases: readonly ClaimsRelease[], baseUrl: string): readonly FeedPlace[] {
  return listStreams(ledgerKeys(releases)).flatMap((stream) =>
    FORMAT_NAMES.map((format) => {
      const path = feedPath(stream, format);
      return { path, address: absoluteUrl(baseUrl, path) };
    }),
  );
}
