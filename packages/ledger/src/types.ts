import type { LedgerIssue } from "./issues.js";
import type { Bump } from "./release-file/version.js";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** A property that is undefined counts as absent, so that the schema's optional fields fit. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Any records by full key (`claims/<id>`): plain data, nothing filled in, no id inside. */
export type PlainRecords = ReadonlyMap<string, JsonObject>;

/**
 * How the members of lists are told apart, by the list's place: kind and field names joined by `/`, `*` for any
 * member. `["source"]`: by that field; `["entity", "role"]`: by both; `["/package/name"]`: by a field of an object in
 * the member; `[]`: plain values, each its own key.
 * A list whose place is not in the table has a meaningful order and is compared whole.
 */
export type ListKeyTable = Readonly<Record<string, readonly string[]>>;

/** Record digests by full key, as `recordDigest` gives them. */
export type Digests = ReadonlyMap<string, string>;

/**
 * One difference between two values of a record. `path` is a JSON Pointer (RFC 6901) from the record's root, in which
 * a member of a keyed list is addressed by its key. A side that is absent means that there was, or is, no value.
 */
export interface FieldChange {
  /** From the root of the record: `/quantities/value/value`. */
  readonly path: string;
  /** The value before the change. */
  readonly before?: Json;
  /** The value after it. */
  readonly after?: Json;
}

export type Operation = "added" | "edited" | "moved" | "split" | "removed";

/** What `compare` finds about one record between two datasets. */
export interface Difference {
  /** Full key; of a moved or split record, the old one. */
  readonly record: string;
  /** What happened to the record. */
  readonly op: Operation;
  /** edited: the record's fields; moved: from the old record's content to the new record's. Sorted by path. */
  readonly fields?: readonly FieldChange[];
  /**
   * added: the record; split: the records that are new, by full key; edited: the record, instead of `fields`, when the
   * ledger withholds what it was before.
   */
  readonly after?: JsonObject;
  /** moved, split: each record that the stub leads to, by full key, with its digest after the change. */
  readonly successors?: Readonly<Record<string, string>>;
}

/** Why a change was made. `C` is the closed list of codes, where the records have one. */
export interface Cause<C extends string = string> {
  /** Which of the causes. */
  readonly code: C;
  /** One sentence, in words; empty when it is withheld. */
  readonly summary: string;
  /** Base name of the why-note. */
  readonly note: string;
  /** Only when the summary is withheld (from format 2 on): SHA-256 of its canonical JSON. */
  readonly content?: string;
}

/** A difference with what it means and why it was made, before it has a release. */
export interface PendingChange<S extends string = string, C extends string = string> extends Difference {
  /** What it means to a reader, most important first; never empty. */
  readonly signals: readonly S[];
  /** In the order of the notes' names. */
  readonly causes: readonly Cause<C>[];
  /**
   * From format 2 on, of every change that is more than `housekeeping`: the place of its entry among those of the release,
   * from 0, the oldest.
   */
  readonly entry?: number;
  /** From format 2 on: the signal under which the entry may be folded into a bundle with others; without one it never is. */
  readonly bundle?: S;
}

/** A difference in a release. */
export interface Change<S extends string = string, C extends string = string> extends PendingChange<S, C> {
  /** The record's digest after the change; null when the record is gone. */
  readonly digest: string | null;
  /** `<version>/<record>/<op>`: permanent, unique. */
  readonly id: string;
  /** Only of a change whose content is withheld: SHA-256 of the canonical JSON of `{after?, fields?}`, now left out. */
  readonly content?: string;
}

/** A why-note, as a release keeps it. */
export interface Note<C extends string = string> {
  /** Names the note among those of its release: in a checkout of Claimwire, its file without `.md`. */
  readonly name: string;
  /** What it asks for. */
  readonly bump: Bump;
  /** One sentence: what was changed, and why; empty when it is withheld. */
  readonly summary: string;
  /** Which of the causes. */
  readonly cause: C;
  /** Full keys; `*` stands for every pending change. */
  readonly records: readonly string[];
  /** Only when the summary is withheld (from format 2 on): SHA-256 of its canonical JSON. */
  readonly content?: string;
}

/** The dataset that a release starts from. */
export interface ReleaseBase {
  /** Its version. */
  readonly version: string;
  /** Root of the dataset's trie. */
  readonly dataset: string;
  /** The earlier release's own digest. */
  readonly release: string;
}

/** The dataset that a release leads to. */
export interface ReleaseTarget {
  /** Root of the dataset's trie. */
  readonly dataset: string;
  /** How many records of each kind there are, stubs included; kinds without a record are left out. */
  readonly counts: Readonly<Record<string, number>>;
}

/** How the file of a release is to be read; docs/ledger.md tells how they differ. */
export type ReleaseFormat = 1 | 2;

/** A version of the dataset: one file of the ledger, `<version>.json`. See docs/ledger.md. */
export interface Release<S extends string = string, C extends string = string> {
  /** The format of the file; new ones have the last. */
  readonly format: ReleaseFormat;
  /** The version of the dataset: `1.2.0`. */
  readonly version: string;
  /** UTC, whole seconds: `2026-11-23T10:00:00Z`. */
  readonly released: string;
  /** Null for the first release. */
  readonly base: ReleaseBase | null;
  /** What it leads to. */
  readonly target: ReleaseTarget;
  /** How the members of lists were told apart when it was made. */
  readonly listKeys: ListKeyTable;
  /** One a record, sorted by record. */
  readonly changes: readonly Change<S, C>[];
  /** Sorted by name. */
  readonly notes: readonly Note<C>[];
  /** SHA-256 of the release without this field, each change's content replaced by its digest; see `releaseDigest`. */
  readonly digest: string;
}

/** A dataset as the ledger tells it. */
export interface LedgerDataset {
  /** Sorted by key; without the withheld records. */
  readonly records: PlainRecords;
  /** Of all records, withheld ones included. */
  readonly digests: Digests;
  /** Keys of the records whose content the ledger no longer holds. */
  readonly withheld: ReadonlySet<string>;
}

/** Which release, and when. */
export interface ReleasePoint {
  /** `1.2.0`. */
  readonly version: string;
  /** UTC, whole seconds: `2026-11-23T10:00:00Z`. */
  readonly released: string;
}

/** One change in the life of a record. */
export interface HistoryEntry<S extends string = string, C extends string = string> extends ReleasePoint {
  /** What happened to the record, and why. */
  readonly change: Change<S, C>;
}

/** When a record entered the dataset, and when it last changed in a way that matters to readers. */
export interface RecordTimes {
  readonly entered: ReleasePoint;
  readonly changed: ReleasePoint;
}

/** One step of the ledger; see `replaySteps`. */
export interface ReplayStep<S extends string = string, C extends string = string> {
  readonly release: Release<S, C>;
  readonly before: PlainRecords;
  readonly after: PlainRecords;
}

export interface Replayed extends LedgerDataset {
  readonly issues: readonly LedgerIssue[];
}
