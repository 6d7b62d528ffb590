import {
  escapeSegment,
  historyOf,
  indexLedger,
  type PlainRecords,
  type RecordTimes,
  replaySteps,
  timesOf,
} from "@claimwire/ledger";
import {
  type ClaimsChange,
  type ClaimsLedgerIndex,
  type ClaimsRelease,
  type ClaimsReplayStep,
  ownFields,
  subjectOf,
} from "@claimwire/release";
import { isStub, kindOf, parseKey, type RecordKey, type Records } from "@claimwire/schema";
import { type Alteration, alterationsOf, recordName, type Wording } from "@claimwire/wire";

/** One change of a record, in words. */
export interface HistoryItem {
  readonly release: ClaimsRelease;
  readonly change: ClaimsChange;
  /** The record that the change is of; of a moved or split one, the old key. */
  readonly record: RecordKey;
  /** What the record was called after the change; before it, when it was removed or split. */
  readonly name: string;
  /** The keys under which the content stands after the change: of a moved record its new one, of a split one its parts. */
  readonly heldBy: readonly RecordKey[];
  /** What changed; of an added record, everything that it says. Empty when the content is withheld. */
  readonly alterations: readonly Alteration[];
}

/** The ledger in words: what was changed in each release, and in each record. */
export class ChangeHistory {
  readonly #ledger: ClaimsLedgerIndex;
  readonly #items = new Map<string, HistoryItem>();

  /** Reads the releases once, oldest first; they must have been proved by `replay`. */
  constructor(releases: readonly ClaimsRelease[], wording: Wording) {
    this.#ledger = indexLedger(releases);
    for (const step of replaySteps(releases)) {
      for (const change of step.release.changes) {
        const item = describeChange(step, change, wording);
        if (item) this.#items.set(change.id, item);
      }
    }
  }

  /** The keys of all records that ever existed, in order; those that a move or a split made are among them. */
  keys(): RecordKey[] {
    return [...this.#ledger.tenures.keys()].flatMap((key) => parseKey(key) ?? []).sort();
  }

  has(record: RecordKey): boolean {
    return this.#ledger.tenures.has(record);
  }

  /** The changes of a record, oldest first; see `historyOf` for those of a moved or split one. */
  of(record: RecordKey): HistoryItem[] {
    return historyOf(this.#ledger, record).flatMap(({ change }) => this.#items.get(change.id) ?? []);
  }

  /** When a record entered the dataset and last changed; undefined for one that never existed. */
  timesOf(record: RecordKey): RecordTimes | undefined {
    return timesOf(this.#ledger, record);
  }

  /** The changes of a release, in its order. */
  in({ changes }: ClaimsRelease): HistoryItem[] {
    return changes.flatMap(({ id }) => this.#items.get(id) ?? []);
  }
}

/** Undefined for a change whose key is not that of a record. */
function describeChange(
  { release, before, after }: ClaimsReplayStep,
  change: ClaimsChange,
  wording: Wording,
): HistoryItem | undefined {
  const record = parseKey(change.record);
  if (record === undefined) return undefined;
  const subject = subjectOf(change);
  const old = { record: before.get(record) ?? {}, records: before, wording };
  const now = { record: after.get(subject) ?? {}, records: after, wording };
  return {
    release,
    change,
    record,
    name: recordName(change.op === "removed" || change.op === "split" ? before : after, record),
    heldBy: holdersOf(change, record).filter((key) => {
      const held = (after as Records).get(key);
      return held !== undefined && !isStub(held);
    }),
    alterations: alterationsOf(kindOf(record), fieldsOf(change, before, after), old, now),
  };
}

function holdersOf({ successors }: ClaimsChange, record: RecordKey): RecordKey[] {
  return successors === undefined ? [record] : Object.keys(successors).flatMap((key) => parseKey(key) ?? []);
}

/** The fields that a change altered, without references that follow a record to its new id; for an added record, all its fields. */
function fieldsOf(
  change: ClaimsChange,
  before: PlainRecords,
  after: PlainRecords,
): readonly { readonly path: string }[] {
  return change.op === "added" ? allFields(change.after ?? {}) : ownFields(change, before, after);
}

function allFields(record: object): readonly { readonly path: string }[] {
  return Object.keys(record).map((name) => ({ path: `/${escapeSegment(name)}` }));
}

/** Everything that a record says, as of the dataset that holds it. */
export function contentInWords(
  key: RecordKey,
  records: PlainRecords,
  wording: Wording,
): readonly Alteration[] {
  const record = records.get(key) ?? {};
  return alterationsOf(
    kindOf(key),
    allFields(record),
    { record: {}, records, wording },
    { record, records, wording },
  );
}
