import {
  compare,
  type JsonObject,
  type LedgerEnd,
  type ListKeyTable,
  nextVersion,
  type PendingChange,
  type Release,
  readStub,
} from "@claimwire/ledger";
import { bundleChanges } from "../changes/bundle-changes.js";
import { findMoves, type LoneRecord } from "../changes/find-moves.js";
import type { StepCause } from "../changes/track-cause.js";
import { splitKey, type TrackSignal, trackSignals } from "../changes/track-signal.js";
import type { CommitGroup } from "../commits/group-commits.js";
import { listKeysOf, type TrackConfig } from "../config/track-config.js";
import type { ReadStep } from "./read-step.js";
import { bumpFor, causesOf, notesOf, type Resync } from "./release-notes.js";

export type TrackRelease = Release<TrackSignal, StepCause>;
export type TrackLedgerEnd = LedgerEnd<TrackSignal, StepCause>;

/** A release, and the records that it changed, before and after it; stubs are none. */
export interface MadeStep {
  readonly release: TrackRelease;
  readonly before: ReadonlyMap<string, JsonObject>;
  readonly after: ReadonlyMap<string, JsonObject>;
}

/** What a release writes: the records, and the stubs that go with those that they lead to. */
interface Target {
  readonly records: ReadonlyMap<string, JsonObject>;
  readonly stubsGone: readonly string[];
}

/** Makes the releases of a tracked ledger from what is read of its history. */
export class Tracker {
  readonly #config: TrackConfig;
  readonly #listKeys: ListKeyTable;
  readonly #end: TrackLedgerEnd;
  readonly #now: number;
  /** Where each stub leads, by full keys. */
  readonly #stubs: Map<string, string>;

  /**
   * `stubs`: those of the ledger, each with the full key of what it leads to. `now`, in seconds since 1970: a commit
   * that is dated later counts as made now.
   */
  constructor(config: TrackConfig, end: TrackLedgerEnd, stubs: ReadonlyMap<string, string>, now: number) {
    this.#config = config;
    this.#listKeys = listKeysOf(config);
    this.#end = end;
    this.#stubs = new Map(stubs);
    this.#now = now;
    for (const [key, to] of stubs) this.#end.hold(key, stubTo(to));
  }

  get newest(): TrackRelease | undefined {
    return this.#end.newest;
  }

  get stubs(): ReadonlyMap<string, string> {
    return this.#stubs;
  }

  /**
   * Makes the release of what a group of commits changed; undefined when it changed no record. Throws an Error when
   * the ledger holds other records than those that were read before.
   */
  take(step: ReadStep, group: CommitGroup, resync?: Resync): MadeStep | undefined {
    const before = new Map<string, JsonObject>();
    const after = new Map<string, JsonObject>();
    const digests = new Map<string, string | null>();
    for (const { key, before: was, after: is } of step.changes) {
      if (was?.record !== undefined) {
        if (this.#end.digestOf(key) !== was.digest) throw new Error(`The ledger holds another ${key}.`);
        before.set(key, was.record);
        this.#end.hold(key, was.record);
      }
      if (is?.record !== undefined) after.set(key, is.record);
      digests.set(key, is?.digest ?? null);
    }
    if (digests.size === 0) return undefined;
    const target = this.#findTarget(before, after, step.wholeFiles);
    // A stub stands where a record went.
    for (const key of target.records.keys()) if (!after.has(key)) digests.delete(key);
    const base = new Map<string, JsonObject>();
    for (const key of new Set([...before.keys(), ...target.records.keys(), ...target.stubsGone])) {
      const held = this.#end.records.get(key);
      if (held !== undefined) base.set(key, held);
    }
    const differences = compare(base, target.records, this.#listKeys, this.#knownDigests(base));
    if (differences.length === 0) return undefined;
    const pending = differences.map((difference): PendingChange<TrackSignal, StepCause> => {
      const { record } = difference;
      const [successor] = Object.keys(difference.successors ?? {});
      const now = contentOf(successor ?? record, after);
      const isNews = resync?.cause !== "mapping";
      const signals = isNews
        ? trackSignals(difference, contentOf(record, before), now, this.#config)
        : HOUSEKEEPING;
      return { ...difference, signals, causes: causesOf([record, successor], step.commits, group, resync) };
    });
    const changes = bundleChanges(pending);
    const { newest } = this.#end;
    const { release, issues } = this.#end.extend({
      version: newest === undefined ? "1.0.0" : nextVersion(newest.version, bumpFor(changes)),
      now: new Date(Math.min(group.end.time, this.#now) * 1000).toISOString(),
      notes: notesOf(changes, group, resync),
      listKeys: this.#listKeys,
      changes,
      target: digests,
    });
    if (release === undefined) throw new Error(issues.map(({ message }) => message).join("\n"));
    this.#noteStubs(target, after);
    return madeStep(release, before, after);
  }

  /** Digests of the base are needed where its lists may be sorted by other keys than now. */
  #knownDigests(base: ReadonlyMap<string, JsonObject>): { readonly base?: ReadonlyMap<string, string> } {
    const last = this.#end.newest?.listKeys;
    if (last === undefined || last === this.#listKeys) return {};
    if (JSON.stringify(last) === JSON.stringify(this.#listKeys)) return {};
    return { base: new Map([...base.keys()].map((key) => [key, this.#end.digestOf(key) ?? ""])) };
  }

  /** The records with the stubs of those that moved, and the stubs that would lead nowhere. */
  #findTarget(
    before: ReadonlyMap<string, JsonObject>,
    after: ReadonlyMap<string, JsonObject>,
    wholeFiles: ReadonlySet<string>,
  ): Target {
    const lone = ([key, record]: readonly [string, JsonObject]): LoneRecord => {
      return { key, record, isFile: wholeFiles.has(key) };
    };
    const gone = [...before].filter(([key]) => !after.has(key)).map(lone);
    if (gone.length === 0) return { records: after, stubsGone: [] };
    const fresh = [...after].filter(([key]) => !before.has(key)).map(lone);
    const moves = findMoves(
      gone,
      fresh.filter(({ key }) => this.#end.digestOf(key) === undefined),
      (kind) => this.#config.records[kind]?.id ?? [],
    );
    const records = new Map(after);
    for (const [from, to] of moves) records.set(from, stubTo(to));
    const stubsGone: string[] = [];
    const lost = new Set(gone.map(({ key }) => key));
    for (const [stub, to] of this.#stubs) {
      if (!lost.has(to) || after.has(stub)) continue;
      const next = moves.get(to);
      if (next === undefined) stubsGone.push(stub);
      else records.set(stub, stubTo(next));
    }
    return { records, stubsGone };
  }

  #noteStubs({ records, stubsGone }: Target, after: ReadonlyMap<string, JsonObject>): void {
    for (const key of stubsGone) this.#stubs.delete(key);
    for (const [key, record] of records) {
      if (after.has(key)) this.#stubs.delete(key);
      else this.#stubs.set(key, `${splitKey(key)[0]}/${String(record.to)}`);
    }
  }
}

/** A release with the records before and after it, of which it looks at those that it changes. */
export function madeStep(
  release: TrackRelease,
  before: Pick<ReadonlyMap<string, JsonObject>, "get">,
  after: Pick<ReadonlyMap<string, JsonObject>, "get">,
): MadeStep {
  const pick = (records: Pick<ReadonlyMap<string, JsonObject>, "get">, keys: Iterable<string>) => {
    const found = new Map<string, JsonObject>();
    for (const key of keys) {
      const record = contentOf(key, records);
      if (record !== undefined) found.set(key, record);
    }
    return found;
  };
  const keys = release.changes.map(({ record }) => record);
  const successors = release.changes.flatMap(({ successors: next }) => Object.keys(next ?? {}));
  return { release, before: pick(before, keys), after: pick(after, [...keys, ...successors]) };
}

/** The record under a key; a stub is none. */
function contentOf(
  key: string,
  records: Pick<ReadonlyMap<string, JsonObject>, "get">,
): JsonObject | undefined {
  const record = records.get(key);
  return record === undefined || readStub(key, record) ? undefined : record;
}

const HOUSEKEEPING = ["housekeeping"] as const;

/** The stub of a record that moved to a full key. */
export function stubTo(key: string): JsonObject {
  return { kind: "moved", to: splitKey(key)[1] };
}
