import { FORMAT_NAMES, feedPath, type SitePath } from "@claimwire/feeds";
import type { ClaimsRelease } from "@claimwire/release";
import { changedStreams, ledgerKeys, listStreams, type WireConfig } from "@claimwire/wire";

export interface FeedChoice {
  /** Choose every feed. */
  readonly all: boolean;
  /** A version in the ledger: choose the feeds that changed after it. */
  readonly since: string | undefined;
}

export interface ChosenFeeds {
  /** The release after which the chosen feeds changed; null when every feed is chosen. */
  readonly since: string | null;
  /** Where the chosen feeds are below `public/`, the general streams first. */
  readonly paths: readonly SitePath[];
  /** How many feeds are not chosen. */
  readonly unchanged: number;
}

/**
 * Chooses the feeds of which the hub is told: those that got an entry after `since`; by default after the release before
 * the newest, and every feed of a first release. Archives are never chosen, as nobody subscribes to them.
 */
export function chooseFeeds(
  releases: readonly ClaimsRelease[],
  config: WireConfig,
  { all, since }: FeedChoice,
): ChosenFeeds {
  const everyStream = listStreams(ledgerKeys(releases));
  const base = all ? undefined : (since ?? releases.at(-2)?.version);
  const streams = base === undefined ? everyStream : changedStreams(releases, config, base);
  return {
    since: base ?? null,
    paths: streams.flatMap((stream) => FORMAT_NAMES.map((format) => feedPath(stream, format))),
    unchanged: (everyStream.length - streams.length) * FORMAT_NAMES.length,
  };
}
