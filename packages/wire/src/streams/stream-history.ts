import type { ClaimsChange, ClaimsReplayStep } from "@claimwire/release";
import { kindOf, type RecordKey } from "@claimwire/schema";
import { type GeneralStream, generalStreams, isGeneral } from "./general-streams.js";
import { LinkIndex, mayAlterReferences } from "./link-index.js";
import { hasAny, LINKS, reachesBack, retells } from "./signal-groups.js";
import type { StreamId } from "./stream.js";
import { StreamTargets } from "./stream-targets.js";

/** An earlier entry that an entry refers to. */
export interface EntryReference {
  readonly id: string;
  readonly url: string;
  readonly published: string;
  /** The id of the bundle that broad streams took in its place, if they did. */
  readonly digest?: string;
}

/** When a record entered the dataset. */
export interface Entered {
  readonly version: string;
  readonly released: string;
}

/**
 * What later entries need to know of earlier releases: which records refer to which, which streams carried a record,
 * which entry announced a claim, and when a record entered. Its size depends on the number of records, not of changes.
 */
export class StreamHistory {
  readonly links: LinkIndex = new LinkIndex();
  readonly #carried = new Map<string, readonly StreamId[]>();
  readonly #announced = new Map<string, EntryReference>();
  readonly #entered = new Map<string, Entered>();
  /** The targets of references before and after the release that was added last. */
  #sides: readonly StreamTargets[] = [];

  /** Adds a release. Call it before the entries of the release are planned. */
  addRelease({ release, before, after }: ClaimsReplayStep): void {
    this.links.addRelease(release, before, after);
    this.#sides = [new StreamTargets(before, this.links), new StreamTargets(after, this.links)];
    const { version, released } = release;
    for (const { record, op, successors } of release.changes) {
      if (op === "added") this.#entered.set(record, { version, released });
      // A moved record keeps its time of entry; the parts of a split record are new.
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

  /** The streams that take a change of the release that was added last, general ones first. */
  streamsOf(change: ClaimsChange): readonly StreamId[] {
    const key = change.record as RecordKey;
    const kind = kindOf(key);
    const general = new Set<GeneralStream>(generalStreams(kind, change.signals));
    const narrow = new Set<RecordKey>();
    // References that did not change have the same targets on both sides.
    const sides = mayAlterReferences(change) ? this.#sides : this.#sides.slice(1);
    for (const own of [key, ...Object.keys(change.successors ?? {})] as RecordKey[]) {
      this.#addWithFormer(narrow, own);
      for (const targets of sides) targets.addOf(narrow, own);
    }
    // The entries of claims quote the sources that they rest on.
    const isQuoted = kind === "sources" && change.signals.includes("corrected");
    if (isQuoted || hasAny(change.signals, LINKS)) {
      for (const claim of this.links.claimsNaming(key)) this.#addWithFormer(narrow, claim as RecordKey);
    }
    if (reachesBack(change.signals)) {
      for (const stream of this.#carried.get(key) ?? []) {
        if (!isGeneral(stream)) narrow.add(stream);
        else if (retells(kind, change.signals)) general.add(stream);
      }
    }
    return [...general, ...[...narrow].sort()];
  }

  /** Adds a record's stream, those of the ids that it had before, and those of the ids that it has now. */
  #addWithFormer(into: Set<RecordKey>, key: RecordKey): void {
    into.add(key);
    for (const former of this.links.formerKeys(key)) into.add(former as RecordKey);
  }

  /** Remembers that broad streams took a bundle, by its id, in place of the entries of these changes. */
  rememberBundle(changes: readonly ClaimsChange[], digest: string): void {
    for (const { record, id } of changes) {
      const announced = this.#announced.get(record);
      if (announced?.id.endsWith(`:${id}`)) this.#announced.set(record, { ...announced, digest });
    }
  }

  /** Remembers which streams carried a change, so that later corrections reach the same subscribers. */
  remember(change: ClaimsChange, streams: readonly StreamId[], entry: EntryReference): void {
    const { record, successors = {} } = change;
    const announced = this.#announced.get(record) ?? entry;
    for (const key of [record, ...Object.keys(successors)]) {
      const carried = this.#carried.get(key) ?? this.#carried.get(record) ?? [];
      if (carried.length === 0) this.#carried.set(key, streams);
      else {
        const more = streams.filter((stream) => !carried.includes(stream));
        if (more.length > 0 || !this.#carried.has(key)) this.#carried.set(key, [...carried, ...more]);
      }
      if (key.startsWith("claims/") && !this.#announced.has(key)) this.#announced.set(key, announced);
    }
  }
}
