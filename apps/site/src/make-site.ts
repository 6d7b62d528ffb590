import type { FeedConfig } from "@claimwire/feeds";
import { replay } from "@claimwire/ledger";
import { type ClaimsRelease, inLedgerFolder } from "@claimwire/release";
import type { Issue, Records } from "@claimwire/schema";
import { ChangeHistory } from "./model/change-history.js";
import { buildDatasetIndex } from "./model/dataset-index.js";
import type { Site } from "./site.js";

/** Undefined when there is an error. */
export interface MadeSite {
  readonly site: Site | undefined;
  readonly issues: readonly Issue[];
}

/** Turns a ledger, oldest release first, into what pages are made of. A ledger that does not add up gives issues. */
export function makeSite(config: FeedConfig, releases: readonly ClaimsRelease[]): MadeSite {
  const { records, withheld, issues } = replay(releases);
  if (issues.length > 0) return { site: undefined, issues: inLedgerFolder(issues) };
  // Records of a release were checked against the schema when it was made.
  const index = buildDatasetIndex(records as Records);
  return { site: { config, releases, index, withheld, history: new ChangeHistory(releases) }, issues };
}
