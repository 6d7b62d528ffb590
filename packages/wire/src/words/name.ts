import type { PlainRecords } from "@claimwire/ledger";
import { quoteTitle } from "@claimwire/release/cite";
import { findRecord, idOf, KIND_SINGULAR, kindOf, type RecordKey, type Source } from "@claimwire/schema";
import { dateInWords } from "./date.js";
import { spokenStatement } from "./suppression-reason.js";

/** An entity's name; its id when the dataset does not hold it. */
export function entityName(records: PlainRecords, id: string): string {
  return findRecord(records, "entities", id)?.name ?? id;
}

/** A topic's label; its id when the dataset does not hold it. */
export function topicLabel(records: PlainRecords, id: string): string {
  return findRecord(records, "topics", id)?.label ?? id;
}

/** A claim's statement, unless it is suppressed; its id when the dataset does not hold it. */
export function claimStatement(records: PlainRecords, id: string): string {
  const claim = findRecord(records, "claims", id);
  return claim === undefined ? id : spokenStatement(claim);
}

/** When a source was published. */
export function publishedInWords(published: Source["published"]): string {
  return published === undefined ? "no date given" : dateInWords(published);
}

/** Who published it and when: "IPVM, 28 November 2018". */
export function imprint(records: PlainRecords, { publisher, published }: Source): string {
  return `${entityName(records, publisher)}, ${publishedInWords(published)}`;
}

/** A source as every text names it: “Title” (publisher, date). Its id when the dataset does not hold it. */
export function sourceInWords(records: PlainRecords, id: string): string {
  const source = findRecord(records, "sources", id);
  return source === undefined ? id : `${quoteTitle(source.title)} (${imprint(records, source)})`;
}

/** What a record is called in titles and lists: a statement, a quoted source, a name or a label. */
export function recordName(records: PlainRecords, key: RecordKey): string {
  const id = idOf(key);
  switch (kindOf(key)) {
    case "claims":
      return claimStatement(records, id);
    case "sources":
      return sourceInWords(records, id);
    case "entities":
      return entityName(records, id);
    case "topics":
      return topicLabel(records, id);
  }
}

/** "claim dahua-qiemo-won", for a record whose content must not be shown. */
export function kindAndId(key: RecordKey): string {
  return `${KIND_SINGULAR[kindOf(key)]} ${idOf(key)}`;
}

/** A name and a description: "Dahua (company)"; after a name that ends in brackets with a comma: "… (FCC), public body". */
export function named(name: string, what: string): string {
  return name.endsWith(")") ? `${name}, ${what}` : `${name} (${what})`;
}
