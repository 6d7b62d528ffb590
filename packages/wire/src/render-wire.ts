import { type Release, replay, replaySteps } from "@claimwire/changes";
import { GENERAL_OPML_PATH, OPML_PATH } from "./addresses.js";
import { renderNewestApi, renderReleaseApi } from "./api/render-api.js";
import { FeedWriter } from "./feeds/feed-writer.js";
import { renderOpml } from "./feeds/opml.js";
import { ledgerKeys } from "./ledger-keys.js";
import type { OutputFile } from "./output-file.js";
import { tellRelease } from "./release-entries.js";
import { GENERAL_STREAMS, listStreams, type StreamId } from "./streams/stream.js";
import { Trail } from "./streams/trail.js";
import type { WireConfig } from "./wire-config.js";

/**
 * Every file of feeds and API, made from the ledger alone: one at a time, so that memory does not grow with the
 * history. The ledger must have been proved (`checkWire`, `replay`); an empty one gives no files. Throws an Error
 * that names the change when an entry cannot be published.
 */
export function* renderWire(
  releases: readonly Release[],
  config: WireConfig,
): Generator<OutputFile, void, undefined> {
  const [first] = releases;
  const newest = releases.at(-1);
  if (first === undefined || newest === undefined) return;
  const dataset = replay(releases, undefined, { verify: false });
  const streams = listStreams(ledgerKeys(releases));
  const feeds = new FeedWriter(streams, dataset.records, first.released, config);
  const trail = new Trail();
  for (const step of replaySteps(releases)) {
    yield* renderReleaseApi(step.release, step.after, config);
    yield* feeds.add(tellRelease(step, trail, config), step.release.released);
  }
  yield* feeds.finish(newest.released);
  yield* renderNewestApi(releases, dataset, config);
  const opml = (ids: readonly StreamId[]): string =>
    renderOpml(ids, dataset.records, newest.released, config);
  yield { path: GENERAL_OPML_PATH, text: opml(GENERAL_STREAMS) };
  yield { path: OPML_PATH, text: opml(streams) };
}
