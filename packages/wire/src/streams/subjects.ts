import type { JsonObject, PlainRecords } from "@claimwire/ledger";
import { type Claim, type Kind, keyOf, type RecordKey, type Source, type Topic } from "@claimwire/schema";

import { Memo } from "../entries/memo.js";
import { findRecord, followStub } from "../records.js";
import type { LinkIndex } from "./link-index.js";

/**
 * The records whose streams take the changes of others, by what those refer to at one moment of the ledger. The
 * changes of a release refer to the same few records again and again, so what each leads to is looked up once.
 */
export class Subjects {
  readonly #records: PlainRecords;
  readonly #links: LinkIndex;
  readonly #reached: Readonly<Record<Kind, Memo<readonly RecordKey[]>>>;

  constructor(records: PlainRecords, links: LinkIndex) {
    this.#records = records;
    this.#links = links;
    const reached = (kind: Kind): Memo<readonly RecordKey[]> => new Memo((id) => this.#reach(kind, id));
    this.#reached = {
      claims: reached("claims"),
      sources: reached("sources"),
      entities: reached("entities"),
      topics: reached("topics"),
    };
  }

  /** Adds the keys of all that a record refers to; itself is left out. */
  addOf(into: Set<RecordKey>, kind: Kind, key: RecordKey): void {
    const record: JsonObject | undefined = this.#records.get(key);
    if (record === undefined || "kind" in record) return;
    if (kind === "claims") this.#addOfClaim(into, record as Claim);
    else if (kind === "sources") this.#addOfSource(into, record as Source);
    else if (kind === "topics") this.#addOfTopic(into, record as Topic);
  }

  #addOfClaim(
    into: Set<RecordKey>,
    { assertedBy, about = [], topics = [], evidence = [], relations = [], status }: Claim,
  ): void {
    this.#add(into, "entities", assertedBy);
    for (const { entity } of about) this.#add(into, "entities", entity);
    for (const topic of topics) this.#add(into, "topics", topic);
    for (const { source, via = [] } of evidence) {
      this.#add(into, "sources", source);
      for (const id of via) this.#add(into, "sources", id);
    }
    for (const { claim } of relations) this.#add(into, "claims", claim);
    for (const id of status?.by ?? []) this.#add(into, "claims", id);
  }

  #addOfSource(into: Set<RecordKey>, { publisher, cites = [] }: Source): void {
    this.#add(into, "entities", publisher);
    for (const { source, claims = [] } of cites) {
      this.#add(into, "sources", source);
      for (const id of claims) this.#add(into, "claims", id);
    }
  }

  #addOfTopic(into: Set<RecordKey>, { broader }: Topic): void {
    if (broader !== undefined) this.#add(into, "topics", broader);
  }

  #add(into: Set<RecordKey>, kind: Kind, id: string): void {
    for (const key of this.#reached[kind].get(id)) into.add(key);
  }

  /**
   * What a reference counts for: the id that it names, those to which that leads when its record was moved or divided,
   * and those that led to any of them.
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

  /** A topic and the wider ones that it belongs to. */
  #withWider(id: string): ReadonlySet<string> {
    const topics = new Set<string>();
    for (let next: string | undefined = id; next !== undefined && !topics.has(next); ) {
      topics.add(next);
      next = findRecord(this.#records, "topics", next)?.broader;
    }
    return topics;
  }
}
