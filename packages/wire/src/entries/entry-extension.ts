import type { Entry, EntryHead } from "@claimwire/feeds";
import type { ClaimsChange, Signal } from "@claimwire/release";

/** An earlier entry that an entry refers to. */
export interface EntryReference {
  readonly id: string;
  readonly url: string;
  readonly published: string;
  /** The id of the digest that stood for it in the broad streams, where there were too many of its sort. */
  readonly digest?: string;
}

/** What JSON Feed carries of an entry beyond its own fields, under `_claimwire`. */
export interface EntryExtension {
  readonly version: string;
  readonly kind: "change" | "digest" | "release";
  readonly signals: readonly Signal[];
  /** change: the whole change, as the ledger holds it. */
  readonly change?: ClaimsChange;
  /** digest: the ids of its changes. */
  readonly changes?: readonly string[];
  /** The entry that first announced the claim. */
  readonly announced?: EntryReference | undefined;
}

export type ChangeEntry = Entry<EntryExtension>;
export type ChangeEntryHead = EntryHead<EntryExtension>;
