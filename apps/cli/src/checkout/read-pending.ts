import { findPending, type Pending } from "@claimwire/release";
import { type ReadLedgerOptions, readLedger, readNotes, readRecords } from "@claimwire/store";
import { explainGone } from "./explain-gone.js";

/**
 * Reads records, ledger and why-notes, proves the ledger, and finds what is pending and which notes cover it. With
 * `rendering`, it also compares each release file with its standard rendering.
 */
export function readPending(
  root: string,
  { rendering = false }: Pick<ReadLedgerOptions, "rendering"> = {},
): Pending {
  const data = readRecords(root);
  const pending = findPending({ data, ledger: readLedger(root, { rendering }), written: readNotes(root) });
  return pending.isProven ? { ...pending, issues: explainGone(pending.issues, data, pending.base) } : pending;
}
