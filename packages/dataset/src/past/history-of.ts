import { historyOf as historyIn } from "@claimwire/ledger";
import type { ClaimsHistoryEntry, ClaimsLedgerIndex } from "@claimwire/release";
import { type RecordHandle, recordKey } from "../names/handle.js";
import { unknownName } from "../names/unknown-name.js";

/** The changes of a record, oldest first; a key that the ledger never had is a RangeError. */
export function findHistory(index: ClaimsLedgerIndex, asked: RecordHandle): readonly ClaimsHistoryEntry[] {
  const key = typeof asked === "string" ? asked : recordKey(asked);
  const found = historyIn(index, key);
  if (found.length > 0) return found;
  const known = [...new Set([...index.tenures.keys(), ...index.entries.keys()])];
  // Of an id without its kind, the key that ends in it was meant.
  const meant = known.find((one) => one.endsWith(`/${key}`));
  throw unknownName(key, 'no key of a record in the ledger, such as "claims/some-id"', known, meant);
}
