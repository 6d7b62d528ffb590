import type { JsonObject, PlainRecords } from "@claimwire/changes";
import { type Claim, type Kind, keyOf, type RecordKey, type Source, type Topic } from "@claimwire/schema";
import { findRecord, followStub } from "../records.js";

type Reference = readonly [Kind, string];

/** A topic and the wider ones that it belongs to, nearest first. */
function withBroader(records: PlainRecords, id: string): readonly string[] {
  const found: string[] = [];
  for (let next: string | undefined = id; next !== undefined && !found.includes(next); ) {
    found.push(next);
    next = findRecord(records, "topics", next)?.broader;
  }
  return found;
}

function ofClaim(claim: Claim, records: PlainRecords): readonly Reference[] {
  const { assertedBy, about = [], topics = [], evidence = [], relations = [], status } = claim;
  return [
    ["entities", assertedBy],
    ...about.map(({ entity }): Reference => ["entities", entity]),
    ...topics.flatMap((id) => withBroader(records, id)).map((id): Reference => ["topics", id]),
    ...evidence.flatMap(({ source, via = [] }) => [source, ...via]).map((id): Reference => ["sources", id]),
    ...relations.map(({ claim: other }): Reference => ["claims", other]),
    ...(status?.by ?? []).map((id): Reference => ["claims", id]),
  ];
}

function ofSource({ publisher, cites = [] }: Source): readonly Reference[] {
  return [
    ["entities", publisher],
    ...cites.map(({ source }): Reference => ["sources", source]),
    ...cites.flatMap(({ claims = [] }) => claims).map((id): Reference => ["claims", id]),
  ];
}

function references(kind: Kind, record: JsonObject, records: PlainRecords): readonly Reference[] {
  if ("kind" in record) return [];
  switch (kind) {
    case "claims":
      return ofClaim(record as Claim, records);
    case "sources":
      return ofSource(record as Source);
    case "topics":
      return withBroader(records, (record as Topic).broader ?? "")
        .filter((id) => id !== "")
        .map((id): Reference => ["topics", id]);
    case "entities":
      return [];
  }
}

/**
 * The records whose streams take the changes of a record, by what it refers to; itself left out. A reference to a
 * moved or split record counts for the id that it names and for those to which it leads.
 */
export function subjectsOf(kind: Kind, record: JsonObject, records: PlainRecords): ReadonlySet<RecordKey> {
  return new Set(
    references(kind, record, records).flatMap(([target, id]) =>
      [id, ...followStub(records, target, id)].map((each) => keyOf(target, each)),
    ),
  );
}
