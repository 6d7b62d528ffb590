import type { Change, HistoryEntry, RecordTimes, Release, ReleasePoint } from "./types.js";

/** The ledger by record: made once, for looking up the history of many. */
export interface LedgerIndex {
  /** Entries of one key, oldest first. */
  readonly entries: ReadonlyMap<string, readonly HistoryEntry[]>;
  /** The old key of a record that came from another. */
  readonly origins: ReadonlyMap<string, string>;
  /** The new key of a moved record. */
  readonly moves: ReadonlyMap<string, string>;
}

export function indexLedger(releases: Iterable<Release>): LedgerIndex {
  const entries = new Map<string, HistoryEntry[]>();
  const origins = new Map<string, string>();
  const moves = new Map<string, string>();
  for (const { version, released, changes } of releases) {
    for (const change of changes) {
      const list = entries.get(change.record) ?? [];
      list.push({ version, released, change });
      entries.set(change.record, list);
      for (const target of carriedBy(change, entries, origins)) {
        origins.set(target, change.record);
        if (change.op === "moved") moves.set(change.record, target);
      }
    }
  }
  return { entries, origins, moves };
}

/** The records whose content a moved or split record carries: those of its successors that were not there before. */
function carriedBy(
  { op, successors = {} }: Change,
  entries: ReadonlyMap<string, unknown>,
  origins: ReadonlyMap<string, string>,
): string[] {
  if (op !== "moved" && op !== "split") return [];
  return Object.keys(successors).filter((key) => !entries.has(key) && !origins.has(key));
}

/**
 * The changes of a record, oldest first. A moved record has one history under both its ids; that of a part of a split
 * record begins with the record that was split. Empty for a key that the ledger does not know. To ask for many
 * records, pass `indexLedger(releases)` instead of the releases.
 */
export function historyOf(ledger: Iterable<Release> | LedgerIndex, key: string): readonly HistoryEntry[] {
  const index = toIndex(ledger);
  return lineOf(index, key).flatMap((one) => index.entries.get(one) ?? []);
}

/**
 * When a record entered the dataset and when it last changed, derived from the ledger. Only changes with another signal
 * than `housekeeping` move `changed`. Both ids of a moved record have the times of the one record; the parts of a
 * split record entered when it was split. Undefined for a key that the ledger does not know.
 */
export function timesOf(ledger: Iterable<Release> | LedgerIndex, key: string): RecordTimes | undefined {
  const index = toIndex(ledger);
  const history = ownHistory(index, lineOf(index, key));
  const [first] = history;
  if (first === undefined) return undefined;
  const last = history.findLast(({ change }) => change.signals[0] !== "housekeeping") ?? first;
  return { entered: pointOf(first), changed: pointOf(last) };
}

/** The history of the one record, which begins with the split where it came from one. */
function ownHistory(index: LedgerIndex, line: readonly string[]): readonly HistoryEntry[] {
  const entriesOf = (key: string): readonly HistoryEntry[] => index.entries.get(key) ?? [];
  const start = line.findLastIndex((key, i) => i > 0 && index.moves.get(line[i - 1] as string) !== key);
  if (start < 0) return line.flatMap(entriesOf);
  const split = entriesOf(line[start - 1] as string).findLast(({ change }) => change.op === "split");
  return [...(split ? [split] : []), ...line.slice(start).flatMap(entriesOf)];
}

function pointOf({ version, released }: HistoryEntry): ReleasePoint {
  return { version, released };
}

/** The keys under which one record stood, oldest first. */
function lineOf(index: LedgerIndex, key: string): string[] {
  const line = [key];
  for (let next = index.moves.get(key); next !== undefined; next = index.moves.get(next)) line.push(next);
  for (let old = index.origins.get(key); old !== undefined; old = index.origins.get(old)) line.unshift(old);
  return line;
}

function toIndex(ledger: Iterable<Release> | LedgerIndex): LedgerIndex {
  return "entries" in ledger && "origins" in ledger
    ? (ledger as LedgerIndex)
    : indexLedger(ledger as Iterable<Release>);
}
