import { replaySteps } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { TEST_CONFIG } from "@claimwire/testing/feeds";
import { renderEntries, type StreamedEntry } from "../entries/release-entries.js";
import { StreamHistory } from "../streams/stream-history.js";
import { aClaimsLedger, type TestStep } from "./test-ledger.js";

/** The entries of every release of a ledger. */
export function entriesByRelease(releases: readonly ClaimsRelease[]): (readonly StreamedEntry[])[] {
  const history = new StreamHistory();
  return [...replaySteps(releases)].map((step) => [...renderEntries(step, history, TEST_CONFIG)]);
}

export function entriesOfSteps(...steps: readonly TestStep[]): (readonly StreamedEntry[])[] {
  return entriesByRelease(aClaimsLedger(steps));
}

/** The one entry of a record among those of a release. */
export function entryOf(entries: readonly StreamedEntry[] | undefined, record: string): StreamedEntry {
  const found = entries?.filter(({ entry }) => entry.extension.change?.record === record) ?? [];
  const [first, ...others] = found;
  if (first === undefined || others.length > 0) throw new Error(`${found.length} entries of ${record}`);
  return first;
}
