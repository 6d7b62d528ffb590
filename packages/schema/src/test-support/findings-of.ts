import { expect } from "vitest";
import { type Records, sortRecords } from "../dataset/dataset.js";
import { indexDataset } from "../dataset/index-dataset.js";
import { parseRecord } from "../parse/parse-record.js";
import { kindOf, type RecordKey } from "../records/kind.js";
import {
  type Claim,
  type DatasetRecord,
  type Entity,
  isStub,
  type Source,
  type Topic,
} from "../records/record.js";
import type { Rule } from "../rules/rule.js";

/** Some records by their keys. */
export type Given = { readonly [key in RecordKey]?: DatasetRecord };

/** A code, and where: `claims/a when`. */
export type Found = readonly [code: string, place: string];

export function claim(fields: Partial<Claim> = {}): Claim {
  return {
    statement: "The Example Wire says so.",
    assertedBy: "wire",
    basis: "document",
    evidence: [{ source: "report", stance: "states" }],
    ...fields,
  };
}

export function source(fields: Partial<Source> = {}): Source {
  return {
    type: "report",
    title: "Twelve cameras",
    publisher: "wire",
    availability: { state: "unlocated" },
    ...fields,
  };
}

export function entity(fields: Partial<Entity> = {}): Entity {
  return { type: "organisation", name: "The Example Wire", ...fields };
}

export function topic(fields: Partial<Topic> = {}): Topic {
  return { label: "Contracts", definition: "Contracts won.", ...fields };
}

/** Records in their order, each of them well shaped. */
export function soundShapes(given: Given): Records {
  const records = sortRecords(Object.entries(given) as [RecordKey, DatasetRecord][]);
  for (const [key, record] of records) expect([key, parseRecord(key, record).findings]).toEqual([key, []]);
  return records;
}

/** What one rule, or some, find in well-shaped records, beside a source `report` and its publisher `wire`. */
export function findingsOf(
  rules: Rule | readonly Rule[],
  given: Given,
  unread: readonly RecordKey[] = [],
): Found[] {
  const records = soundShapes({ "sources/report": source(), "entities/wire": entity(), ...given });
  const dataset = indexDataset(records, new Set(unread));
  const found: Found[] = [];
  for (const [key, record] of records) {
    for (const rule of [rules].flat()) {
      if (!rule.looksAt.includes(isStub(record) ? "stubs" : kindOf(key))) continue;
      rule.check(key, record, dataset, (path) => {
        found.push([rule.code, `${key} ${path.join("/")}`.trim()]);
      });
    }
  }
  return found;
}
