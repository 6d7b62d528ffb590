import type {
  Cause,
  Change,
  HistoryEntry,
  LedgerIndex,
  Note,
  PendingChange,
  Release,
  ReplayStep,
} from "@claimwire/ledger";
import type { CauseCode, Signal } from "./codes.js";

// What the ledger holds, with the closed lists of signals and causes that releases of claims use.
export type ClaimsCause = Cause<CauseCode>;
export type ClaimsPendingChange = PendingChange<Signal, CauseCode>;
export type ClaimsChange = Change<Signal, CauseCode>;
export type ClaimsNote = Note<CauseCode>;
export type ClaimsRelease = Release<Signal, CauseCode>;
export type ClaimsHistoryEntry = HistoryEntry<Signal, CauseCode>;
export type ClaimsLedgerIndex = LedgerIndex<Signal, CauseCode>;
export type ClaimsReplayStep = ReplayStep<Signal, CauseCode>;
