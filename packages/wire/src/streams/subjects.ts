import type { JsonObject, PlainRecords } from "@claimwire/changes";
import { type Claim, type Kind, keyOf, type RecordKey, type Source, type Topic } from "@claimwire/schema";
import { findRecord, followStub } from "../records.js";

/** Collects keys, each with those to which it leads when its record was moved or divided. */
class Subjects {
  readonly keys = new Set<RecordKey>();
  readonly #records: PlainRecords;

  constructor(records: PlainRecords) {
    this.#records = records;
  }

  add(kind: Kind, id: string): void {
    const key = keyOf(kind, id);
    if (this.keys.has(key)) return;
    this.keys.add(key);
    const record = this.#records.get(key);
    if (record === undefined || !("kind" in record)) return;
    for (const target of followStub(this.#records, kind, id)) this.keys.add(keyOf(kind, target));
  }

  /** A topic and the wider ones that it belongs to. */
  addTopic(id: string): void {
    const seen = new Set<string>();
    for (let next: string | undefined = id; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      this.add("topics", next);
      next = findRecord(this.#records, "topics", next)?.broader;
    }
  }

  addOfClaim({ assertedBy, about = [], topics = [], evidence = [], relations = [], status }: Claim): void {
    this.add("entities", assertedBy);
    for (const { entity } of about) this.add("entities", entity);
    for (const topic of topics) this.addTopic(topic);
    for (const { source, via = [] } of evidence) {
      this.add("sources", source);
      for (const id of via) this.add("sources", id);
    }
    for (const { claim } of relations) this.add("claims", claim);
    for (const id of status?.by ?? []) this.add("claims", id);
  }

  addOfSource({ publisher, cites = [] }: Source): void {
    this.add("entities", publisher);
    for (const { source, claims = [] } of cites) {
      this.add("sources", source);
      for (const id of claims) this.add("claims", id);
    }
  }
}

/**
 * The records whose streams take the changes of a record, by what it refers to; itself left out. A reference to a
 * moved or split record counts for the id that it names and for those to which it leads.
 */
export function subjectsOf(kind: Kind, record: JsonObject, records: PlainRecords): ReadonlySet<RecordKey> {
  const subjects = new Subjects(records);
  if ("kind" in record) return subjects.keys;
  if (kind === "claims") subjects.addOfClaim(record as Claim);
  else if (kind === "sources") subjects.addOfSource(record as Source);
  else if (kind === "topics") {
    const { broader } = record as Topic;
    if (broader !== undefined) subjects.addTopic(broader);
  }
  return subjects.keys;
}
