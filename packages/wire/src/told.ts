import type { PlainPlacements } from "@claimwire/feeds";
import type { LedgerDataset } from "@claimwire/ledger";

import type { PlainStreamHistory } from "./streams/stream-history.js";

/**
 * All that telling further releases needs of those before, as JSON: so that they need not be told again. It follows
 * from the ledger up to there, code and settings.
 */
export interface Told {
  readonly placements: PlainPlacements;
  readonly history: PlainStreamHistory;
  readonly dataset: PlainDataset;
}

interface PlainDataset {
  readonly records: readonly (readonly [string, object])[];
  readonly digests: readonly (readonly [string, string])[];
  readonly withheld: readonly string[];
}

export function plainDataset({ records, digests, withheld }: LedgerDataset): PlainDataset {
  return { records: [...records], digests: [...digests], withheld: [...withheld] };
}

/** The dataset to which the releases that were told lead. */
export function toldDataset({ dataset }: Told): LedgerDataset {
  const { records, digests, withheld } = dataset;
  return {
    records: new Map(records) as LedgerDataset["records"],
    digests: new Map(digests),
    withheld: new Set(withheld),
  };
}
