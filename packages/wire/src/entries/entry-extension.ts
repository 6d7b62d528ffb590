import type { Entry, EntryHead } from "@claimwire/feeds";
import type { ClaimsChange, Signal } from "@claimwire/release";
import type { EntryReference } from "../streams/stream-history.js";

/** What JSON Feed carries of an entry beyond its own fields, under `_claimwire`. */
export interface EntryExtension {
  readonly version: string;
  /** `digest` is a bundle. */
  readonly kind: "change" | "digest" | "release";
  readonly signals: readonly Signal[];
  /** Of a change: the whole change, as the ledger holds it. */
  readonly change?: ClaimsChange;
  /** Of a bundle: the ids of its changes. */
  readonly changes?: readonly string[];
  /** The entry that first announced the claim. */
  readonly announced?: EntryReference | undefined;
}

export type WireEntry = Entry<EntryExtension>;
export type WireEntryHead = EntryHead<EntryExtension>;
