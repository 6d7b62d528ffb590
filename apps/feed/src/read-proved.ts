import { type LedgerDataset, replay } from "@claimwire/ledger";
import { inLedgerFolder } from "@claimwire/release";
import { hasErrors, type Issue } from "@claimwire/schema";
import { type ReadLedger, readLedger } from "@claimwire/store";
import { type CountedCheckpoint, checkpointDataset } from "@claimwire/wire";

import type { CachedCheckpoint } from "./checkpoint-cache.js";

export interface ProvedLedger {
  readonly ledger: ReadLedger;
  /** Undefined when there is an error. */
  readonly dataset: LedgerDataset | undefined;
  /** The checkpoint from which rendering can start. */
  readonly start: CountedCheckpoint | undefined;
  readonly issues: readonly Issue[];
}

/** Reads and proves the ledger; of one that continues the ledger of the checkpoint, only the releases after it. */
export function readProved(root: string, cached: CachedCheckpoint | undefined): ProvedLedger {
  const ledger = readLedger(root, { proved: cached?.ledger });
  const { releases, proved: count, issues } = ledger;
  if (hasErrors(issues)) return { ledger, dataset: undefined, start: undefined, issues };
  const start = cached === undefined || count === 0 ? undefined : { count, checkpoint: cached.checkpoint };
  const base = start && checkpointDataset(start.checkpoint);
  const replayed = replay(releases, undefined, { proved: count, dataset: base });
  const { issues: ofReplay, ...dataset } = replayed;
  return { ledger, dataset, start, issues: [...issues, ...inLedgerFolder(ofReplay)] };
}
