import { type LedgerDataset, replay } from "@claimwire/ledger";
import { inLedgerFolder } from "@claimwire/release";
import { hasErrors, type Issue } from "@claimwire/schema";
import { type ReadLedger, readLedger } from "@claimwire/store";
import { type Told, toldDataset } from "@claimwire/wire";

import type { CachedTold } from "./told-cache.js";

export interface ProvedLedger {
  readonly ledger: ReadLedger;
  /** Undefined when there is an error. */
  readonly dataset: LedgerDataset | undefined;
  /** What was told of the oldest releases. */
  readonly told: { readonly count: number; readonly told: Told } | undefined;
  readonly issues: readonly Issue[];
}

/** Reads and proves the ledger: of one that continues what was told, and thus proved, before, only what came since. */
export function readProved(root: string, cached: CachedTold | undefined): ProvedLedger {
  const ledger = readLedger(root, { proved: cached?.ledger });
  const { releases, proved: count, issues } = ledger;
  if (hasErrors(issues)) return { ledger, dataset: undefined, told: undefined, issues };
  const told = cached === undefined || count === 0 ? undefined : { count, told: cached.told };
  const base = told && toldDataset(told.told);
  const replayed = replay(releases, undefined, { proved: count, dataset: base });
  const { issues: ofReplay, ...dataset } = replayed;
  return { ledger, dataset, told, issues: [...issues, ...inLedgerFolder(ofReplay)] };
}
