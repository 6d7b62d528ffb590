import { expect, it } from "vitest";
import type { Claim, DatasetRecord } from "../../records/record.js";
import { claim, entity, findingsOf, source } from "../../test-support/findings-of.js";
import { corroboratesSame } from "./corroborates-same.js";

const others = {
  "entities/acme": entity({ name: "Acme" }),
  "entities/old-wire": { kind: "moved", to: "wire" },
  "sources/other": source({ title: "Another report" }),
  "sources/old-report": { kind: "moved", to: "report" },
} as const;
const relations = [{ type: "corroborates", claim: "b" }] as const;

function find(fields: Partial<Claim>, other: DatasetRecord): unknown {
  return findingsOf(corroboratesSame, {
    ...others,
    "claims/a": claim({ relations, ...fields }),
    "claims/b": other,
  });
}

const inSource = (...ids: readonly string[]): Pick<Claim, "evidence"> => ({
  evidence: ids.map((id) => ({ source: id, stance: "states" })),
});

it.each<[what: string, fields: Partial<Claim>, other: DatasetRecord]>([
  ["one asserter in two documents", {}, claim(inSource("other"))],
  ["one asserter under two ids", { assertedBy: "old-wire" }, claim(inSource("other"))],
  ["two asserters in one document", { assertedBy: "acme" }, claim()],
  ["two asserters in one document under two ids", { assertedBy: "acme", ...inSource("old-report") }, claim()],
])("warns of %s", (_what, fields, other) => {
  expect(find(fields, other)).toEqual([["CORROBORATES_SAME", "claims/a relations/0"]]);
});

it.each<[what: string, fields: Partial<Claim>, other: DatasetRecord]>([
  ["another asserter and another document", { assertedBy: "acme" }, claim(inSource("other"))],
  [
    "two documents that one report quotes",
    { assertedBy: "acme", evidence: [{ source: "other", via: ["report"], stance: "states" }] },
    claim(),
  ],
  ["a document more, of one of the two", { assertedBy: "acme", ...inSource("report", "other") }, claim()],
  [
    "another relation of one asserter",
    { relations: [{ type: "repeats", claim: "b" }] },
    claim(inSource("other")),
  ],
  [
    "an asserter who relies on the other's document",
    {
      assertedBy: "acme",
      evidence: [
        { source: "other", stance: "states" },
        { source: "report", stance: "supports" },
      ],
    },
    claim(),
  ],
  ["a claim that is not there", { relations: [{ type: "corroborates", claim: "nowhere" }] }, claim()],
])("lets %s pass", (_what, fields, other) => {
  expect(find(fields, other)).toEqual([]);
});
