import { replaySteps } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import type { StreamId } from "../streams/stream.js";
import { StreamHistory } from "../streams/stream-history.js";
import type { WireConfig } from "../wire-config.js";
import { planEntries } from "./release-entries.js";

/** An entry of a feed as a page lists it. */
export interface LatestEntry {
  readonly title: string;
  readonly url: string;
  readonly published: string;
  /** The release that brought it. */
  readonly version: string;
}

/**
 * The newest entries of each stream, newest first and at most `count`, in the words of the feeds. A stream without an
 * entry is absent. The ledger must have been proved (`replay`).
 */
export function latestEntries(
  releases: readonly ClaimsRelease[],
  config: WireConfig,
  count: number,
): ReadonlyMap<StreamId, readonly LatestEntry[]> {
  const names = newestNames(releases, config, count);
  const wanted = new Set([...names.values()].flat());
  const entries = new Map<string, LatestEntry>();
  const history = new StreamHistory();
  for (const step of replaySteps(releases)) {
    for (const { name, entry, version } of planEntries(step, history, config, (one) => wanted.has(one))) {
      if (entry === undefined) continue;
      const { title, url, published } = entry;
      entries.set(name, { title, url, published, version });
    }
  }
  return new Map(
    [...names].map(([stream, own]) => [stream, own.toReversed().flatMap((name) => entries.get(name) ?? [])]),
  );
}

/** The names of the newest entries of each stream, oldest first. No entry is written for it. */
function newestNames(
  releases: readonly ClaimsRelease[],
  config: WireConfig,
  count: number,
): ReadonlyMap<StreamId, readonly string[]> {
  const names = new Map<StreamId, string[]>();
  const history = new StreamHistory();
  for (const step of replaySteps(releases)) {
    for (const { name, streams } of planEntries(step, history, config, () => false)) {
      for (const stream of streams) {
        const own = names.get(stream) ?? [];
        names.set(stream, own);
        own.push(name);
        if (own.length > count) own.shift();
      }
    }
  }
  return names;
}
