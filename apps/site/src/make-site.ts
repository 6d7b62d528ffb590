import { replay } from "@claimwire/ledger";
import { type ClaimsRelease, inLedgerFolder } from "@claimwire/release";
import type { Issue, Records } from "@claimwire/schema";
import { latestEntries } from "@claimwire/wire";
import { ChangeHistory } from "./model/change-history.js";
import { buildDatasetIndex } from "./model/dataset-index.js";
import type { Site, SiteConfig } from "./site.js";

/** Undefined when there is an error. */
export interface MadeSite {
  readonly site: Site | undefined;
  readonly issues: readonly Issue[];
}

/** How many of its newest entries the page of a stream lists. */
const ENTRIES = 10;

/**
 * Turns a ledger, oldest release first, and the guides into what pages are made of. A ledger that does not add up gives
 * issues.
 */
export function makeSite(
  config: SiteConfig,
  releases: readonly ClaimsRelease[],
  guides: ReadonlyMap<string, string> = new Map(),
): MadeSite {
  const { records, withheld, issues } = replay(releases);
  if (issues.length > 0) return { site: undefined, issues: inLedgerFolder(issues) };
  // Records of a release were checked against the schema when it was made.
  const index = buildDatasetIndex(records as Records);
  const news = latestEntries(releases, config, ENTRIES);
  const history = new ChangeHistory(releases, config);
  return { site: { config, releases, guides, index, withheld, history, news }, issues };
}
