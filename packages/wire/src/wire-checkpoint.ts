import type { PlainPlacements } from "@claimwire/feeds";
import type { LedgerDataset } from "@claimwire/ledger";

import type { PlainStreamHistory } from "./streams/stream-history.js";

/**
 * What the wire keeps of the releases up to one of them, as JSON, so that a later run starts after that release. The
 * ledger up to there, the code and the settings decide it.
 */
export interface WireCheckpoint {
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

/** The dataset as of the checkpoint's release. */
export function checkpointDataset({ dataset }: WireCheckpoint): LedgerDataset {
  const { records, digests, withheld } = dataset;
  return {
    records: new Map(records) as LedgerDataset["records"],
    digests: new Map(digests),
    withheld: new Set(withheld),
  };
}
