import type { FeedConfig } from "@claimwire/feeds";
import { replaySteps } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { StreamHistory, tellRelease } from "@claimwire/wire";

/** What must never change of an entry, whatever becomes of its words: who it is, where it leads, when it came, to whom. */
export interface ToldEntry {
  readonly id: string;
  /** The link without the base address, which may change. */
  readonly path: string;
  readonly published: string;
  /** Sorted. */
  readonly streams: readonly string[];
}

/** The entries that one release makes. */
export interface ToldRelease {
  readonly version: string;
  readonly entries: readonly ToldEntry[];
}

/** A base address of no site, so that links come out as paths. */
const BASE = "https://base.example";

/** Every entry that a ledger makes, oldest first, told as the feeds tell it. */
export function toldEntries(releases: readonly ClaimsRelease[], config: FeedConfig): readonly ToldRelease[] {
  const history = new StreamHistory();
  return Array.from(replaySteps(releases), (step) => ({
    version: step.release.version,
    entries: Array.from(tellRelease(step, history, { ...config, baseUrl: BASE }), ({ entry, streams }) => ({
      id: entry.id,
      path: entry.url.slice(BASE.length + 1),
      published: entry.published,
      streams: [...streams].sort(),
    })),
  }));
}

/** Keys of the records of whose changes any is withheld: with the content went what some streams took them by. */
export function withheldRecords(releases: readonly ClaimsRelease[]): ReadonlySet<string> {
  const changes = releases.flatMap((release) => release.changes);
  return new Set(changes.flatMap(({ record, content }) => (content === undefined ? [] : [record])));
}
