import type { CauseCode, Signal } from "@claimwire/release";
import { type Alteration, firstSignal, SIGNAL_ORDER } from "@claimwire/wire";
import { foldAlterations } from "./fold-alterations.js";
import type { ChangeInWords, ReleaseChanges, ReleaseHead } from "./told-changes.js";

/** What became of a record from one release to another. */
export type Outcome = "added" | "changed" | "moved" | "split" | "removed";

export const OUTCOMES: readonly Outcome[] = ["added", "changed", "moved", "split", "removed"];

/** A record that differs between two releases. */
export interface ComparedRecord {
  readonly record: string;
  readonly outcome: Outcome;
  /** Of a moved or split record: the keys under which its content now stands. */
  readonly heldBy?: readonly string[];
  readonly name: string;
  /** Most important first. */
  readonly signals: readonly Signal[];
  readonly causes: readonly CauseCode[];
  readonly entities: readonly string[];
  /** The releases that changed it. */
  readonly releases: readonly string[];
  /** What differs; undefined where it may not be told. */
  readonly alterations: readonly Alteration[] | undefined;
}

/** Two releases, and what differs between their datasets. */
export interface ReleaseComparison {
  readonly from: ReleaseHead;
  readonly to: ReleaseHead;
  /** The names of the entities, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Most important first. */
  readonly records: readonly ComparedRecord[];
}

/** Compares two releases by what the releases after the first changed, up to the second one, oldest first. */
export function compareReleases(from: ReleaseHead, after: readonly ReleaseChanges[]): ReleaseComparison {
  const records = new Map<string, ComparedRecord>();
  for (const release of after) for (const change of release.changes) apply(records, release.version, change);
  return {
    from: headIn(from),
    to: headIn(after.at(-1) ?? from),
    names: Object.assign({}, ...after.map(({ names }) => names)),
    records: [...records.values()].filter(isDifferent).sort(byImportance),
  };
}

/** The head alone of a release that may come with its changes. */
function headIn({ version, released, digest, dataset }: ReleaseHead): ReleaseHead {
  return { version, released, digest, dataset };
}

function apply(records: Map<string, ComparedRecord>, version: string, change: ChangeInWords): void {
  const known = records.get(change.record);
  const isNew = known?.outcome === "added";
  records.delete(change.record);
  if (change.op === "removed" && isNew) return;
  // A record that is new to both its ids is told under the second alone, unless that is another's.
  const [target] = change.op === "moved" && isNew ? change.heldBy : [change.record];
  if (target === undefined || records.has(target)) return;
  records.set(target, { ...joined(known, version, change), record: target });
}

function joined(known: ComparedRecord | undefined, version: string, change: ChangeInWords): ComparedRecord {
  const outcome = outcomeOf(known, change);
  const hasGone = outcome === "moved" || outcome === "split";
  return {
    record: change.record,
    outcome,
    ...(hasGone && { heldBy: change.heldBy }),
    name: change.name,
    signals: inOrder([...(known?.signals ?? []), ...change.signals]),
    causes: [...new Set([...(known?.causes ?? []), ...change.causes])],
    entities: [...new Set([...(known?.entities ?? []), ...change.entities])],
    releases: [...(known?.releases ?? []), version],
    alterations: alterationsAfter(known, change),
  };
}

function alterationsAfter(known: ComparedRecord | undefined, { op, alterations }: ChangeInWords) {
  if (alterations === undefined) return undefined;
  return op === "removed" ? [] : foldAlterations(known?.alterations ?? [], alterations);
}

function outcomeOf(known: ComparedRecord | undefined, { op }: ChangeInWords): Outcome {
  if (op === "removed" || op === "split") return op;
  if (known?.outcome === "added") return "added";
  if (op === "moved") return op;
  return op === "added" && known?.outcome !== "removed" ? "added" : "changed";
}

/** Whether a record is another in the newer release than in the older. */
function isDifferent({ outcome, alterations }: ComparedRecord): boolean {
  return outcome !== "changed" || alterations?.length !== 0;
}

function inOrder(signals: readonly Signal[]): Signal[] {
  return SIGNAL_ORDER.filter((signal) => signals.includes(signal));
}

function byImportance(a: ComparedRecord, b: ComparedRecord): number {
  const rank = (record: ComparedRecord): number => SIGNAL_ORDER.indexOf(firstSignal(record));
  return rank(a) - rank(b) || (a.record < b.record ? -1 : 1);
}

/** How often each value occurs in records, the most frequent first. */
export function countEach(
  records: readonly ComparedRecord[],
  valuesOf: (record: ComparedRecord) => readonly string[],
): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of records.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
