import {
  compare,
  type Digests,
  digestRecords,
  type LedgerDataset,
  type PlainRecords,
} from "@claimwire/ledger";
import { LIST_KEYS, type ListKeyTable } from "@claimwire/schema";
import { arrangeEntries } from "../entries/arrange-entries.js";
import type { ClaimsNote } from "../types.js";
import { type Covered, coverChanges } from "./cover-changes.js";

export interface CoveredRecords extends Covered {
  /** The digests of the records. */
  readonly digests: Digests;
}

/**
 * Compares records with a dataset (`base`), and gives each change the causes of the why-notes that cover it, its signals,
 * and the place of its entry.
 */
export function coverRecords(
  base: LedgerDataset,
  target: PlainRecords,
  notes: readonly ClaimsNote[],
  listKeys: ListKeyTable = LIST_KEYS,
): CoveredRecords {
  const digests = digestRecords(target, listKeys);
  const differences = compare(base.records, target, listKeys, { base: base.digests, target: digests });
  const { changes, issues } = coverChanges(differences, notes, base.records, target);
  return { digests, changes: arrangeEntries(changes, base.records, target), issues };
}
