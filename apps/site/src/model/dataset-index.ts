import {
  type About,
  type Citation,
  type Claim,
  type Entity,
  isStub,
  type Kind,
  keyOf,
  kindOf,
  type RecordKey,
  type Records,
  type Relation,
  recordsOf,
  type Source,
  type Stub,
  type Topic,
  targetsOf,
} from "@claimwire/schema";
import { Groups } from "./groups.js";

/** How a claim rests on a source: it stands there, relies on it, or is known through it. */
export type Footing = "states" | "supports" | "via";

/**
 * A dataset with every reference turned round, so that each page finds what leads to its record without a search.
 * References to a moved record count for its new id, references to a split one for each part.
 */
export interface DatasetIndex {
  readonly records: Records;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly stubs: ReadonlyMap<RecordKey, Stub>;
  /** The stubs that lead to a record. */
  readonly stubsTo: Groups<RecordKey, RecordKey>;
  readonly relationsTo: Groups<string, { readonly type: Relation["type"]; readonly claim: string }>;
  readonly claimsAbout: Groups<string, { readonly claim: string; readonly role: About["role"] }>;
  readonly claimsAssertedBy: Groups<string, string>;
  readonly claimsOn: Groups<string, string>;
  readonly claimsRestingOn: Groups<string, { readonly claim: string; readonly footing: Footing }>;
  readonly citedBy: Groups<string, { readonly source: string; readonly citation: Citation }>;
  readonly publishedBy: Groups<string, string>;
  readonly partsOf: Groups<string, string>;
  readonly holdersIn: Groups<string, string>;
  readonly narrowerThan: Groups<string, string>;
}

/** The ids under which a reference's target now stands: of a moved record one, of a split one several. */
export function followId(records: Records, kind: Kind, id: string): readonly string[] {
  const record = records.get(keyOf(kind, id));
  return record !== undefined && isStub(record) ? targetsOf(record) : [id];
}

/** Builds the index in one pass over the records. */
export function buildDatasetIndex(records: Records): DatasetIndex {
  const index = {
    records,
    claims: new Map(recordsOf(records, "claims")),
    sources: new Map(recordsOf(records, "sources")),
    entities: new Map(recordsOf(records, "entities")),
    topics: new Map(recordsOf(records, "topics")),
    stubs: new Map<RecordKey, Stub>(),
    stubsTo: new Groups<RecordKey, RecordKey>(),
    relationsTo: new Groups<string, { type: Relation["type"]; claim: string }>(),
    claimsAbout: new Groups<string, { claim: string; role: About["role"] }>(),
    claimsAssertedBy: new Groups<string, string>(),
    claimsOn: new Groups<string, string>(),
    claimsRestingOn: new Groups<string, { claim: string; footing: Footing }>(),
    citedBy: new Groups<string, { source: string; citation: Citation }>(),
    publishedBy: new Groups<string, string>(),
    partsOf: new Groups<string, string>(),
    holdersIn: new Groups<string, string>(),
    narrowerThan: new Groups<string, string>(),
  };
  for (const [key, record] of records) {
    if (!isStub(record)) continue;
    index.stubs.set(key, record);
    for (const id of targetsOf(record)) index.stubsTo.add(keyOf(kindOf(key), id), key);
  }
  for (const [id, claim] of index.claims) indexClaim(index, id, claim);
  for (const [id, source] of index.sources) indexSource(index, id, source);
  for (const [id, entity] of index.entities) indexEntity(index, id, entity);
  for (const [id, { broader }] of index.topics) {
    for (const topic of follow(index, "topics", broader)) index.narrowerThan.add(topic, id);
  }
  return index;
}

function follow({ records }: DatasetIndex, kind: Kind, id: string | undefined): readonly string[] {
  return id === undefined ? [] : followId(records, kind, id);
}

function indexClaim(index: DatasetIndex, claim: string, record: Claim): void {
  for (const entity of follow(index, "entities", record.assertedBy)) {
    index.claimsAssertedBy.add(entity, claim);
  }
  for (const { entity: named, role } of record.about ?? []) {
    for (const entity of follow(index, "entities", named)) index.claimsAbout.add(entity, { claim, role });
  }
  for (const named of record.topics ?? []) {
    for (const topic of follow(index, "topics", named)) index.claimsOn.add(topic, claim);
  }
  for (const { type, claim: named } of record.relations ?? []) {
    for (const target of follow(index, "claims", named)) index.relationsTo.add(target, { type, claim });
  }
  for (const [source, footing] of footingsOf(index, record)) {
    index.claimsRestingOn.add(source, { claim, footing });
  }
}

/** Each source that a claim rests on once, with its strongest footing. */
function footingsOf(index: DatasetIndex, { evidence }: Claim): Map<string, Footing> {
  const strength: readonly Footing[] = ["via", "supports", "states"];
  const footings = new Map<string, Footing>();
  const note = (named: string, footing: Footing) => {
    for (const source of follow(index, "sources", named)) {
      const known = footings.get(source);
      if (known === undefined || strength.indexOf(footing) > strength.indexOf(known)) {
        footings.set(source, footing);
      }
    }
  };
  for (const { source, stance, via } of evidence) {
    note(source, stance);
    for (const between of via ?? []) note(between, "via");
  }
  return footings;
}

function indexSource(index: DatasetIndex, source: string, { publisher, cites }: Source): void {
  for (const entity of follow(index, "entities", publisher)) index.publishedBy.add(entity, source);
  for (const citation of cites ?? []) {
    for (const cited of follow(index, "sources", citation.source)) {
      index.citedBy.add(cited, { source, citation });
    }
  }
}

function indexEntity(index: DatasetIndex, entity: string, { partOf, publicRole }: Entity): void {
  for (const whole of follow(index, "entities", partOf)) index.partsOf.add(whole, entity);
  for (const holder of follow(index, "entities", publicRole?.of)) index.holdersIn.add(holder, entity);
}
