import type { Change, ReplayStep } from "@claimwire/changes";
import { type Kind, kindOf, type RecordKey } from "@claimwire/schema";
import type { EntryReference } from "../entry.js";
import { LinkIndex } from "./link-index.js";
import { type GeneralStream, generalStreams, isGeneral, reachesBack, type StreamId } from "./stream.js";
import { subjectsOf } from "./subjects.js";

/** When a record entered the dataset. */
export interface Entered {
  readonly version: string;
  readonly released: string;
}

const NO_STREAMS: ReadonlySet<StreamId> = new Set();

/** Signals of a source that concern whoever rests on it. */
const OF_LINKS = new Set(["source-lost", "source-drifted", "source-restored", "source-archived"]);

/**
 * What later entries must know of earlier releases: who refers to whom, which streams carried a record, which entry
 * announced a claim, and when a record entered. It grows with the number of records, not with that of changes.
 */
export class Trail {
  readonly links: LinkIndex = new LinkIndex();
  readonly #carried = new Map<string, Set<StreamId>>();
  readonly #announced = new Map<string, EntryReference>();
  readonly #entered = new Map<string, Entered>();

  /** Takes in a release, before its entries are made. */
  follow({ release, before, after }: ReplayStep): void {
    this.links.follow(release, before, after);
    const { version, released } = release;
    for (const { record, op, successors } of release.changes) {
      if (op === "added") this.#entered.set(record, { version, released });
      // A moved record stays the one that entered; the parts of a divided one are new.
      const origin = op === "moved" ? this.#entered.get(record) : undefined;
      for (const key of Object.keys(successors ?? {})) {
        if (!this.#entered.has(key)) this.#entered.set(key, origin ?? { version, released });
      }
    }
  }

  entered(key: string): Entered | undefined {
    return this.#entered.get(key);
  }

  /** The entry that first announced a claim. */
  announced(key: string): EntryReference | undefined {
    return this.#announced.get(key);
  }

  /** The streams that take a change, the general ones first. */
  streamsOf(change: Change, { before, after }: ReplayStep): readonly StreamId[] {
    const key = change.record as RecordKey;
    const kind = kindOf(key);
    const general = new Set<GeneralStream>(generalStreams(kind, change.signals));
    const narrow = new Set<StreamId>();
    for (const own of [key, ...Object.keys(change.successors ?? {})]) {
      this.#addNarrow(narrow, own as RecordKey, kind, before, after);
    }
    if (change.signals.some((signal) => OF_LINKS.has(signal))) {
      for (const claim of this.links.claimsOn(key)) this.#addWithFormer(narrow, claim as RecordKey);
    }
    if (reachesBack(change.signals)) {
      for (const stream of this.#carried.get(key) ?? NO_STREAMS) {
        if (!isGeneral(stream)) narrow.add(stream);
        else if (change.signals.includes("removed")) general.add(stream);
      }
    }
    return [...general, ...[...narrow].sort()];
  }

  #addNarrow(
    into: Set<StreamId>,
    key: RecordKey,
    kind: Kind,
    before: ReplayStep["before"],
    after: ReplayStep["after"],
  ): void {
    this.#addWithFormer(into, key);
    for (const records of [before, after]) {
      const record = records.get(key);
      if (record === undefined) continue;
      for (const subject of subjectsOf(kind, record, records)) this.#addWithFormer(into, subject);
    }
  }

  /** Adds a record's stream, those of the ids that it had before, and those of the ids that it has now. */
  #addWithFormer(into: Set<StreamId>, key: RecordKey): void {
    into.add(key);
    for (const former of this.links.formerKeys(key)) into.add(former as RecordKey);
  }

  /** Remembers that a change was told of, so that its later corrections find the same subscribers. */
  remember(change: Change, streams: readonly StreamId[], entry: EntryReference): void {
    for (const key of [change.record, ...Object.keys(change.successors ?? {})]) {
      const carried = this.#carried.get(key) ?? new Set(this.#carried.get(change.record));
      for (const stream of streams) carried.add(stream);
      this.#carried.set(key, carried);
      const announced = this.#announced.get(change.record) ?? entry;
      if (key.startsWith("claims/") && !this.#announced.has(key)) this.#announced.set(key, announced);
    }
  }
}
