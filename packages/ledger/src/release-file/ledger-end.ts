import { recordDigest } from "../digest/record-digest.js";
import { releaseDigest } from "../digest/release-digest.js";
import { buildTrie, rootOf, type Trie, updateTrie } from "../digest/trie.js";
import type { LedgerIssue } from "../issues.js";
import { LedgerState } from "../replay/ledger-state.js";
import type { Change, JsonObject, LedgerDataset, PendingChange, PlainRecords, Release } from "../types.js";
import {
  checkNoteValues,
  checkTimeLeft,
  checkVersion,
  FORMAT,
  finishChange,
  layOut,
  type ReleaseDraft,
  rootAfter,
} from "./make-release.js";
import { placeEntries } from "./place-entries.js";

/** A release on the end of a ledger: what `makeRelease` wants, but only of the records that change. */
export interface NextDraft<S extends string = string, C extends string = string>
  extends Omit<ReleaseDraft<S, C>, "previous" | "base" | "digests"> {
  /** The digests that the release must lead to, of the records that it is about; null: the record is gone. */
  readonly target: ReadonlyMap<string, string | null>;
}

export interface NextRelease<S extends string = string, C extends string = string> {
  /** Undefined when there is an error; then nothing was applied. */
  readonly release: Release<S, C> | undefined;
  readonly issues: readonly LedgerIssue[];
}

/**
 * The end of a ledger, to which one release after another is added at the cost of what changes. `dataset` is that of
 * the newest release; records of which only the digest is given count as withheld until `hold` gives them.
 */
export class LedgerEnd<S extends string = string, C extends string = string> {
  readonly #state: LedgerState;
  #trie: Trie;
  #previous: Release<S, C> | undefined;

  constructor(previous?: Release<S, C>, dataset?: LedgerDataset) {
    this.#previous = previous;
    this.#state = new LedgerState(dataset);
    this.#trie = buildTrie(this.#state.digests);
    const found = rootOf(this.#trie);
    const wanted = rootAfter(previous);
    if (found !== wanted) throw new Error(`The newest release leads to ${wanted}; the dataset has ${found}.`);
  }

  /** The newest release; undefined before the first. */
  get newest(): Release<S, C> | undefined {
    return this.#previous;
  }

  /** The records, as far as their content is known. */
  get records(): PlainRecords {
    return this.#state.records;
  }

  digestOf(key: string): string | undefined {
    return this.#state.digests.get(key);
  }

  /**
   * Gives the content of a record of which only the digest was known. Throws an Error when the ledger holds another
   * digest.
   */
  hold(key: string, record: JsonObject): void {
    if (this.#state.records.has(key)) return;
    const digest = this.#state.digests.get(key);
    if (digest === undefined || recordDigest(record) !== digest) {
      throw new Error(`The content given for ${key} is not what the ledger holds.`);
    }
    this.#state.write({ key, record, digest });
  }

  /**
   * Makes the next release and takes it as the new end. Throws an Error when base and changes do not add up to the
   * digests given, for then nothing may be written.
   */
  extend(draft: NextDraft<S, C>): NextRelease<S, C> {
    const { version, notes, listKeys } = draft;
    const issues = [
      ...checkNoteValues(notes),
      ...checkVersion(this.#previous, version),
      ...checkTimeLeft(this.#previous, draft.changes),
    ];
    if (issues.length > 0) return { release: undefined, issues };
    const changed = new Map<string, string | null>();
    this.#state.begin({ format: FORMAT, listKeys });
    const changes = placeEntries(draft.changes).map((change) => this.#apply(change, version, changed));
    for (const [key, digest] of draft.target) {
      if ((this.#state.digests.get(key) ?? null) === digest) continue;
      throw new Error(`Base and changes do not add up to the target at ${key}.`);
    }
    this.#trie = updateTrie(this.#trie, changed);
    const content = layOut<S, C>(
      { ...draft, previous: this.#previous },
      { changes, dataset: rootOf(this.#trie), counts: this.#state.counts() },
    );
    const release = { ...content, digest: releaseDigest(content) };
    this.#previous = release;
    return { release, issues: [] };
  }

  #apply(change: PendingChange<S, C>, version: string, changed: Map<string, string | null>): Change<S, C> {
    const { record: own } = change;
    const finished = finishChange(change, version, null);
    let ownDigest: string | null = null;
    for (const written of this.#state.plan(finished)) {
      const { key, record } = written;
      const digest = record === undefined ? null : recordDigest(record);
      if (key === own) ownDigest = digest;
      else if (digest !== written.digest)
        throw new Error(`${own} does not lead to what was compared at ${key}.`);
      changed.set(key, digest);
      this.#state.write({ key, record, digest });
    }
    return { ...finished, digest: ownDigest };
  }
}
