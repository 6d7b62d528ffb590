import { replaySteps } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { TEST_CONFIG } from "@claimwire/testing/feeds";
import type { WireEntry } from "../entries/entry-extension.js";
import { renderEntries } from "../entries/release-entries.js";
import type { StreamId } from "../streams/stream.js";
import { StreamHistory } from "../streams/stream-history.js";
import type { WireConfig } from "../wire-config.js";

/** Every entry of a ledger that a stream takes, newest first. */
export function entriesOf(
  releases: readonly ClaimsRelease[],
  stream: StreamId,
  config: WireConfig = TEST_CONFIG,
): WireEntry[] {
  const history = new StreamHistory();
  return [...replaySteps(releases)]
    .flatMap((step) => [...renderEntries(step, history, config)])
    .filter(({ streams }) => streams.includes(stream))
    .map(({ entry }) => entry)
    .reverse();
}
