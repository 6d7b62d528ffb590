import { replaySteps } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { renderEntries } from "../entries/release-entries.js";
import { StreamHistory } from "../streams/stream-history.js";
import type { WireConfig } from "../wire-config.js";

/** What never changes of a published entry, whatever happens to its text: id, link, date and streams. */
export interface PublishedEntry {
  readonly id: string;
  /** The link without the base address, which may change. */
  readonly path: string;
  readonly published: string;
  /** Sorted. */
  readonly streams: readonly string[];
}

/** The entries that one release makes. */
export interface ReleaseEntries {
  readonly version: string;
  readonly entries: readonly PublishedEntry[];
}

/** Any base address; it is cut off again, so that links come out as paths. */
const BASE = "https://base.example";

/** Every entry that the feeds make of a ledger, oldest first. */
export function entriesOfLedger(
  releases: readonly ClaimsRelease[],
  config: WireConfig,
): readonly ReleaseEntries[] {
  const history = new StreamHistory();
  return Array.from(replaySteps(releases), (step) => ({
    version: step.release.version,
    entries: Array.from(renderEntries(step, history, { ...config, baseUrl: BASE }), ({ entry, streams }) => ({
      id: entry.id,
      path: entry.url.slice(BASE.length + 1),
      published: entry.published,
      streams: [...streams].sort(),
    })),
  }));
}

/** The keys of the records with a withheld change. What some streams choose entries by went with the content. */
export function withheldRecords(releases: readonly ClaimsRelease[]): ReadonlySet<string> {
  const changes = releases.flatMap((release) => release.changes);
  return new Set(changes.flatMap(({ record, content }) => (content === undefined ? [] : [record])));
}
