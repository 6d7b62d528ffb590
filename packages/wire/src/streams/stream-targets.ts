import type { PlainRecords } from "@claimwire/ledger";
import {
  byKind,
  type DatasetRecord,
  findRecord,
  followStub,
  isStub,
  type Kind,
  keyOf,
  type RecordKey,
  referencesOf,
} from "@claimwire/schema";
import { Memo } from "../memo.js";
import type { LinkIndex } from "./link-index.js";

/**
 * Finds the records whose streams take a change of another record, because that refers to them, in the dataset of one
 * release. Many changes of a release refer to the same few records, so each target is looked up once.
 */
export class StreamTargets {
  readonly #records: PlainRecords;
  readonly #links: LinkIndex;
  readonly #reached: Readonly<Record<Kind, Memo<string, readonly RecordKey[]>>>;

  constructor(records: PlainRecords, links: LinkIndex) {
    this.#records = records;
    this.#links = links;
    this.#reached = byKind((kind) => new Memo((id: string) => this.#reach(kind, id)));
  }

  /** Adds the keys of the records whose streams take the changes of a record, without its own. */
  addOf(into: Set<RecordKey>, key: RecordKey): void {
    const record = this.#records.get(key) as DatasetRecord | undefined;
    if (record === undefined || isStub(record)) return;
    for (const { kind, id, streams } of referencesOf(key, record)) {
      if (streams) for (const target of this.#reached[kind].get(id)) into.add(target);
    }
  }

  /**
   * The records that a reference reaches: the one that it names, those to which a stub there leads, and the stubs that
   * lead to any of these.
   */
  #reach(kind: Kind, id: string): readonly RecordKey[] {
    const reached = new Set<RecordKey>();
    for (const one of kind === "topics" ? this.#withWider(id) : [id]) {
      for (const target of [one, ...followStub(this.#records, kind, one)]) {
        const key = keyOf(kind, target);
        reached.add(key);
        for (const former of this.#links.formerKeys(key)) reached.add(former as RecordKey);
      }
    }
    return [...reached];
  }

  /** A topic and all broader ones. */
  #withWider(id: string): ReadonlySet<string> {
    const topics = new Set<string>();
    for (let next: string | undefined = id; next !== undefined && !topics.has(next); ) {
      topics.add(next);
      next = findRecord(this.#records, "topics", next)?.broader;
    }
    return topics;
  }
}
