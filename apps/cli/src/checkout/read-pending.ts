import { findPending, type Pending } from "@claimwire/release";
import { type ReadLedgerOptions, readLedger, readNotes, readRecords } from "@claimwire/store";

/**
 * Reads records, ledger and why-notes, proves the ledger, and finds what is pending and which notes cover it. With
 * `rendering`, it also compares each release file with its standard rendering.
 */
export function readPending(
  root: string,
  { rendering = false }: Pick<ReadLedgerOptions, "rendering"> = {},
): Pending {
  return findPending({
    data: readRecords(root),
    ledger: readLedger(root, { rendering }),
    written: readNotes(root),
  });
}
