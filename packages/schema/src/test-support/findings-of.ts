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
import type { MeasureCode, Vocabulary } from "../records/vocabulary.js";
import type { Rule } from "../rules/rule.js";

/** Some records by their keys. */
export type Given = { readonly [key in RecordKey]?: DatasetRecord };

const count = (label: string): MeasureCode => ({
  label,
  definition: `Number of ${label}.`,
  units: ["count"],
});

/** A vocabulary, for tests. */
export const VOCABULARY: Vocabulary = {
  measures: {
    value: { label: "value", definition: "Value of a contract.", units: "currency" },
    term: { label: "term", definition: "Length of an agreement.", units: ["year", "month"] },
    share: { label: "share", definition: "Part of a whole.", units: ["percent"] },
    growth: { label: "growth", definition: "How much more there is.", units: ["percent"] },
    revenue: { label: "revenue", definition: "Money earned.", units: "currency" },
    funding: { label: "funding", definition: "Money raised.", units: "currency" },
    "people-killed": count("people killed"),
    cameras: count("cameras"),
    projects: count("projects"),
    staff: count("staff"),
    visits: count("visits"),
  },
  units: {
    year: { label: "year", definition: "Years." },
    month: { label: "month", definition: "Months." },
    percent: { label: "per cent", definition: "Parts of a hundred." },
    count: { label: "count", definition: "A plain number." },
  },
  schemes: {
    wikidata: { label: "Wikidata", definition: "Wikidata item.", pattern: "Q[1-9]\\d*", like: "Q42" },
    isin: {
      label: "ISIN",
      definition: "Of securities.",
      pattern: "[A-Z]{2}[A-Z0-9]{9}\\d",
      like: "US0378331005",
      check: "isin",
    },
    lei: {
      label: "LEI",
      definition: "Of companies.",
      pattern: "[A-Z0-9]{18}\\d{2}",
      like: "5493001KJTIIGC8Y1R12",
      check: "lei",
    },
    uscc: {
      label: "USCC",
      definition: "Of companies.",
      pattern: "[0-9A-HJ-NPQRTUWXY]{18}",
      like: "91350100M000100Y43",
      check: "uscc",
    },
  },
};

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
  for (const [key, record] of records)
    expect([key, parseRecord(key, record, VOCABULARY).findings]).toEqual([key, []]);
  return records;
}

/** What one rule, or some, find in well-shaped records, beside a source `report` and its publisher `wire`. */
export function findingsOf(
  rules: Rule | readonly Rule[],
  given: Given,
  unread: readonly RecordKey[] = [],
): Found[] {
  const records = soundShapes({ "sources/report": source(), "entities/wire": entity(), ...given });
  const dataset = indexDataset(records, VOCABULARY, new Set(unread));
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
