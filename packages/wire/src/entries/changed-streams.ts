import { replaySteps } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { ledgerKeys } from "../streams/ledger-keys.js";
import { listStreams, type StreamId } from "../streams/stream.js";
import { StreamHistory } from "../streams/stream-history.js";
import type { WireConfig } from "../wire-config.js";
import { planEntries } from "./release-entries.js";

/**
 * The streams that got an entry after the release `since`, in the order of `listStreams`. No entry is rendered. The
 * ledger must have been proved (`replay`) and must contain that release.
 */
export function changedStreams(
  releases: readonly ClaimsRelease[],
  config: WireConfig,
  since: string,
): readonly StreamId[] {
  const history = new StreamHistory();
  const changed = new Set<StreamId>();
  let isNewer = false;
  for (const step of replaySteps(releases)) {
    for (const { streams } of planEntries(step, history, config, () => false)) {
      if (isNewer) for (const stream of streams) changed.add(stream);
    }
    isNewer ||= step.release.version === since;
  }
  return listStreams(ledgerKeys(releases)).filter((stream) => changed.has(stream));
}
