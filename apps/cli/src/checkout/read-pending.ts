import { findPending, type Pending } from "@claimwire/release";
import { type ReadLedgerOptions, readLedger, readNotes, readRecords } from "@claimwire/store";
import { explainGone } from "./explain-gone.js";

type RenderingOption = Pick<ReadLedgerOptions, "rendering">;

/** What was read of a checkout. */
export interface ReadCheckout {
  readonly data: ReturnType<typeof readRecords>;
  readonly ledger: ReturnType<typeof readLedger>;
  readonly written: ReturnType<typeof readNotes>;
}

/** Reads records, ledger and why-notes. With `rendering`, it compares each release file with its standard rendering. */
export function readCheckout(root: string, { rendering = false }: RenderingOption = {}): ReadCheckout {
  return { data: readRecords(root), ledger: readLedger(root, { rendering }), written: readNotes(root) };
}

/** Proves the ledger, and finds what is pending and which notes cover it. */
export function pendingOf(read: ReadCheckout): Pending {
  const pending = findPending(read);
  if (!pending.isProven) return pending;
  return { ...pending, issues: explainGone(pending.issues, read.data, pending.base) };
}

/** Reads a checkout, and finds what is pending in it. */
export function readPending(root: string, options: RenderingOption = {}): Pending {
  return pendingOf(readCheckout(root, options));
}
