import { byCodeUnits } from "../compare/keyed-list.js";
import { makesEntry } from "../release-file/place-entries.js";
import { compareVersions } from "../release-file/version.js";
import type { HistoryEntry, RecordTimes, Release, ReleasePoint } from "../types.js";
import { indexLedger, type KeyTenure, type LedgerIndex } from "./index-ledger.js";

/**
 * The changes of a record, oldest first. A moved record has one history under all its ids; that of a part of a split
 * record begins with the record that was split. What else was changed under the key itself is told too: where the stub
 * there leads, or a record that stood there before. Empty for a key that the ledger does not know. To ask for many
 * records, pass `indexLedger(releases)` instead of the releases.
 */
export function historyOf<S extends string, C extends string>(
  ledger: Iterable<Release<S, C>> | LedgerIndex<S, C>,
  key: string,
): readonly HistoryEntry<S, C>[] {
  const index = toIndex(ledger);
  return withOthers(
    index,
    key,
    lineageOf(index.tenures.get(key)).flatMap(({ entries }) => entries),
  );
}

/**
 * The changes of a record, as `historyOf` gives them, except that the history of a part of a split record begins with
 * the split: what was changed before was another record.
 */
export function ownHistoryOf<S extends string, C extends string>(
  ledger: Iterable<Release<S, C>> | LedgerIndex<S, C>,
  key: string,
): readonly HistoryEntry<S, C>[] {
  const index = toIndex(ledger);
  return withOthers(index, key, ownHistory(lineageOf(index.tenures.get(key))));
}

/** Adds to a history what else was changed under the key itself. */
function withOthers<S extends string, C extends string>(
  index: LedgerIndex<S, C>,
  key: string,
  history: readonly HistoryEntry<S, C>[],
): readonly HistoryEntry<S, C>[] {
  const told = new Set(history);
  const others = (index.entries.get(key) ?? []).filter((entry) => !told.has(entry));
  return others.length === 0 ? history : [...history, ...others].sort(byTime);
}

/**
 * When a record entered the dataset and when it last changed, derived from the ledger. Only changes with another signal
 * than `housekeeping` move `changed`. All ids of a moved record have the times of the one record; the parts of a
 * split record entered when it was split; a stub that holds a record again, when it did. Undefined for a key that the
 * ledger does not know.
 */
export function timesOf(ledger: Iterable<Release> | LedgerIndex, key: string): RecordTimes | undefined {
  const history = ownHistory(lineageOf(toIndex(ledger).tenures.get(key)));
  const [first] = history;
  if (first === undefined) return undefined;
  const last = history.findLast(({ change }) => makesEntry(change)) ?? first;
  return { entered: pointOf(first), changed: pointOf(last) };
}

/** The history of the one record, which begins with the split where it came from one. */
function ownHistory<S extends string, C extends string>(
  lineage: readonly KeyTenure<S, C>[],
): readonly HistoryEntry<S, C>[] {
  const start = lineage.findLastIndex(({ isPart }) => isPart);
  if (start < 0) return lineage.flatMap(({ entries }) => entries);
  const split = lineage[start]?.from?.entries.at(-1);
  return [...(split ? [split] : []), ...lineage.slice(start).flatMap(({ entries }) => entries)];
}

/** The tenures of one record, oldest first. */
function lineageOf<S extends string, C extends string>(
  tenure: KeyTenure<S, C> | undefined,
): KeyTenure<S, C>[] {
  if (tenure === undefined) return [];
  const lineage = [tenure];
  for (let { from } = tenure; from !== undefined; { from } = from) lineage.unshift(from);
  for (let { to } = tenure; to !== undefined; { to } = to) lineage.push(to);
  return lineage;
}

function byTime(a: HistoryEntry, b: HistoryEntry): number {
  return compareVersions(a.version, b.version) || byCodeUnits(a.change.record, b.change.record);
}

function pointOf({ version, released }: HistoryEntry): ReleasePoint {
  return { version, released };
}

function toIndex<S extends string, C extends string>(
  ledger: Iterable<Release<S, C>> | LedgerIndex<S, C>,
): LedgerIndex<S, C> {
  return "entries" in ledger && "tenures" in ledger
    ? (ledger as LedgerIndex<S, C>)
    : indexLedger(ledger as Iterable<Release<S, C>>);
}
