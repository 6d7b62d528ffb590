import { compare, type JsonObject, type PlainRecords } from "@claimwire/ledger";
import { kindOf, LIST_KEYS, type RecordKey } from "@claimwire/schema";
import { aClaim, anEntity, aSource, aTopic } from "@claimwire/testing";
import { TEST_CONFIG } from "@claimwire/testing/feeds";
import { describe, expect, it } from "vitest";
import { type Alteration, alterationsOf } from "./alteration.js";

/** What `compare` finds between two forms of a record, in words. */
function alter(
  key: RecordKey,
  before: JsonObject,
  after: JsonObject,
  others: PlainRecords = new Map(),
): readonly Alteration[] {
  const base = new Map([...others, [key, before]]);
  const target = new Map([...others, [key, after]]);
  const [difference] = compare(base, target, LIST_KEYS);
  const fields = difference?.fields ?? [];
  return alterationsOf(
    kindOf(key),
    fields,
    { record: before, records: base, wording: TEST_CONFIG },
    { record: after, records: target, wording: TEST_CONFIG },
  );
}

function lines(alterations: readonly Alteration[]): string[] {
  return alterations.map(({ label, before = "-", after = "-" }) => `${label}: ${before} => ${after}`);
}

describe("alterationsOf a claim", () => {
  const claim = aClaim({
    quantities: [{ measure: "value", value: "61000000", unit: "USD", qualifier: "exact" }],
    when: "2017",
  });

  it("gives amounts and dates in words, the most important first", () => {
    const changed = {
      ...claim,
      when: "2018-03",
      quantities: [{ measure: "value", value: "62000000", unit: "USD", qualifier: "about" }],
    } as const;
    expect(lines(alter("claims/a", claim, changed))).toEqual([
      "Value: 61 million US dollars => about 62 million US dollars",
      "When: 2017 => March 2018",
    ]);
  });

  it("gives words for an absent value", () => {
    const changed = { ...claim, mode: "plan", certainty: "likely" } as const;
    expect(lines(alter("claims/a", claim, changed))).toEqual([
      "Kind of statement: statement of fact => plan",
      "Certainty: stated outright => called likely",
    ]);
  });

  it("gives a status with its note and the claims that it names", () => {
    const others = new Map([["claims/other", aClaim({ statement: "Another says otherwise." })]]);
    const status = { state: "disputed", reason: "other-account", by: ["other"], note: "By letter." } as const;
    expect(lines(alter("claims/a", claim, { ...claim, status }, others))).toEqual([
      "Status: Stands => Disputed: another account does not fit with it",
      "Other account: - => Another says otherwise.",
      "Note on the status: - => By letter.",
    ]);
  });

  it("gives a changed role as one change of the entity", () => {
    const others = new Map([["entities/county", anEntity({ name: "The County" })]]);
    const before = { ...claim, about: [{ entity: "county", role: "place" }] } as const;
    const after = { ...claim, about: [{ entity: "county", role: "client" }] } as const;
    expect(lines(alter("claims/a", before, after, others))).toEqual([
      "About: The County (place) => The County (client)",
    ]);
  });

  it("gives a field without values when words cannot show its change", () => {
    const [evidence] = claim.evidence;
    const [passage] = evidence?.passages ?? [];
    const changed = {
      ...claim,
      evidence: [{ ...evidence, passages: [{ ...passage, sha256: "b2".repeat(32) }] }],
    } as JsonObject;
    expect(alter("claims/a", claim, changed)).toEqual([
      { field: "evidence", label: "Evidence", byWord: false },
    ]);
  });
});

it("alterationsOf names records as they were called before and after", () => {
  const before = aClaim({ assertedBy: "wire" });
  const after = aClaim({ assertedBy: "county" });
  const base = new Map<string, JsonObject>([["entities/wire", anEntity({ name: "Old name" })]]);
  const target = new Map<string, JsonObject>([
    ["entities/wire", anEntity({ name: "New name" })],
    ["entities/county", anEntity({ name: "The County" })],
  ]);
  const fields = [{ path: "/assertedBy", before: "wire", after: "county" }];
  const found = alterationsOf(
    "claims",
    fields,
    { record: before, records: base, wording: TEST_CONFIG },
    { record: after, records: target, wording: TEST_CONFIG },
  );
  expect(lines(found)).toEqual(["Asserted by: Old name => The County"]);
});

it("alterationsOf gives a source's link, copies and citations in words", () => {
  const source = aSource();
  const changed = {
    ...source,
    availability: { state: "gone", checked: "2026-11-03" },
    copies: [{ url: "https://archive.example/1", captured: "2019-03" }],
    cites: [{ source: "other" }],
  } as const;
  const others = new Map([["sources/other", aSource({ title: "Other", publisher: "x", published: "2018" })]]);
  expect(lines(alter("sources/a", source, changed, others))).toEqual([
    "Link: link not checked => dead link, looked at on 3 November 2026",
    "Copy: - => archive.example (captured March 2019)",
    "Cites: - => “Other” (x, 2018)",
  ]);
});

it("alterationsOf gives entities and topics in words", () => {
  const entity = anEntity({ names: { "zh-Hans": ["甲"] } });
  const renamed = { ...entity, names: { "zh-Hans": ["乙"], ug: ["ئا"] }, partOf: "b" };
  expect(lines(alter("entities/a", entity, renamed))).toEqual([
    "Name in Chinese (simplified): 甲 => 乙",
    "Name in Uyghur: - => ئا",
    "Part of: - => b",
  ]);
  const topic = aTopic();
  expect(lines(alter("topics/a", topic, { ...topic, label: "Deals" }))).toEqual(["Term: Contracts => Deals"]);
});

it("alterationsOf gives an unknown field by its name and value", () => {
  const claim: JsonObject = aClaim();
  const found = alter("claims/a", claim, { ...claim, newField: { deep: ["a", 1], on: true } });
  expect(lines(found)).toEqual(["New field: - => deep a; 1, on true"]);
});
