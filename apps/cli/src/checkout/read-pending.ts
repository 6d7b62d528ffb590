import { findPending, type Pending } from "@claimwire/release";
import { type ReadLedgerOptions, readLedger, readNotes, readRecords } from "@claimwire/store";

/**
 * Reads records, ledger and why-notes, proves the ledger, and finds what is pending and which notes cover it. With
 * `rendering`, it also compares each release file with its standard rendering.
 */
export async function readPending(
  root: string,
  { rendering = false }: Pick<ReadLedgerOptions, "rendering"> = {},
): Promise<Pending> {
  const data = readRecords(root);
  const [ledger, written] = await Promise.all([readLedger(root, { rendering }), readNotes(root)]);
  return findPending({ data, ledger, written });
}
