import { findPending, type Pending } from "@claimwire/release";
import { readLedger, readNotes, readRecords } from "@claimwire/store";

export interface ReadPendingOptions {
  /** Also compares each release file with its standard rendering. */
  readonly rendering?: boolean;
}

/** Reads records, ledger and why-notes, proves the ledger, and finds what is pending and which notes cover it. */
export async function readPending(root: string, options: ReadPendingOptions = {}): Promise<Pending> {
  const data = readRecords(root);
  const [ledger, written] = await Promise.all([readLedger(root, options), readNotes(root)]);
  return findPending({ data, ledger, written });
}
