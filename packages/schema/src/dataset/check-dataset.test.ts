import { describe, expect, it } from "vitest";
import { referencesOf } from "../field-table/references-of.js";
import { parseRecord } from "../parse/parse-record.js";
import type { RecordKey } from "../records/kind.js";
import type { Claim, DatasetRecord, Entity, Source, Topic } from "../records/record.js";
import { MISSING_CODES } from "../rules/any-kind/reference-missing.js";
import { VOCABULARY } from "../test-support/findings-of.js";
import { checkDataset } from "./check-dataset.js";
import { sortRecords } from "./dataset.js";

const CLAIM: Claim = {
  statement: "The Example Wire says so.",
  assertedBy: "wire",
  basis: "document",
  evidence: [{ source: "report", stance: "states" }],
};
const SOURCE: Source = {
  type: "report",
  title: "T",
  publisher: "wire",
  availability: { state: "unlocated" },
};
const ENTITY: Entity = { type: "organisation", name: "The Example Wire" };
const TOPIC: Topic = { label: "Contracts", definition: "Contracts won." };

const REFERENCE_CODES: ReadonlySet<string> = new Set([
  ...Object.values(MISSING_CODES),
  "REFERENCE_SELF",
  "STUB_DANGLING",
  "STUB_CHAINED",
  "LIST_DUPLICATE",
]);

type Given = { readonly [key in RecordKey]?: DatasetRecord };

/** The findings of the rules about references, stubs and lists; the other rules have tests of their own. */
function check(given: Given, unread: readonly RecordKey[] = []): [code: string, place: string][] {
  const all: Given = {
    "claims/first": CLAIM,
    "sources/report": SOURCE,
    "entities/wire": ENTITY,
    "topics/contracts": TOPIC,
    ...given,
  };
  const records = sortRecords(Object.entries(all) as [RecordKey, DatasetRecord][]);
  for (const [key, record] of records) expect([key, parseRecord(key, record).findings]).toEqual([key, []]);
  return checkDataset(records, VOCABULARY, new Set(unread))
    .filter(({ code }) => REFERENCE_CODES.has(code))
    .map(({ code, key, path }) => [code, `${key} ${path.join("/")}`]);
}

const claim = (fields: Partial<Claim>): Given => ({ "claims/a": { ...CLAIM, ...fields } });
const source = (fields: Partial<Source>): Given => ({ "sources/a": { ...SOURCE, ...fields } });
const entity = (fields: Partial<Entity>): Given => ({ "entities/a": { ...ENTITY, ...fields } });

describe("checkDataset", () => {
  it("finds nothing in a sound dataset", () => {
    expect(check({ "topics/old": { kind: "moved", to: "contracts" } })).toEqual([]);
  });

  it.each<[reason: string, given: Given, code: string, place: string]>([
    ["an asserter", claim({ assertedBy: "x" }), "ENTITY_MISSING", "claims/a assertedBy"],
    [
      "somebody concerned",
      claim({ about: [{ entity: "x", role: "actor" }] }),
      "ENTITY_MISSING",
      "claims/a about/0/entity",
    ],
    ["a topic", claim({ topics: ["contracts", "x"] }), "TOPIC_MISSING", "claims/a topics/1"],
    [
      "the source",
      claim({ evidence: [{ source: "x", stance: "states" }] }),
      "SOURCE_MISSING",
      "claims/a evidence/0/source",
    ],
    [
      "a link of the chain",
      claim({ evidence: [{ source: "report", via: ["report", "x"], stance: "states" }] }),
      "SOURCE_MISSING",
      "claims/a evidence/0/via/1",
    ],
    [
      "a related claim",
      claim({ relations: [{ type: "updates", claim: "x" }] }),
      "CLAIM_MISSING",
      "claims/a relations/0/claim",
    ],
    [
      "a contradicting claim",
      claim({ status: { state: "disputed", reason: "denied", by: ["x"] } }),
      "CLAIM_MISSING",
      "claims/a status/by/0",
    ],
    ["a publisher", source({ publisher: "x" }), "ENTITY_MISSING", "sources/a publisher"],
    [
      "who says that it is lost",
      source({ availability: { state: "gone", saidBy: "x" } }),
      "SOURCE_MISSING",
      "sources/a availability/saidBy",
    ],
    ["a cited source", source({ cites: [{ source: "x" }] }), "SOURCE_MISSING", "sources/a cites/0/source"],
    [
      "a cited claim",
      source({ cites: [{ source: "report", claims: ["x"] }] }),
      "CLAIM_MISSING",
      "sources/a cites/0/claims/0",
    ],
    [
      "the page of a list",
      source({ cites: [{ source: "report", via: "x" }] }),
      "SOURCE_MISSING",
      "sources/a cites/0/via",
    ],
    ["the whole of a part", entity({ partOf: "x" }), "ENTITY_MISSING", "entities/a partOf"],
    [
      "the place of a role",
      entity({ type: "person", publicRole: { title: "t", of: "x", when: "2018" } }),
      "ENTITY_MISSING",
      "entities/a publicRole/of",
    ],
    ["a wider topic", { "topics/a": { ...TOPIC, broader: "x" } }, "TOPIC_MISSING", "topics/a broader"],
  ])("reports %s as missing", (_reason, given, code, place) => {
    expect(check(given)).toEqual([[code, place]]);
  });

  it("reports an id of another kind as missing", () => {
    expect(check(claim({ topics: ["wire"] }))).toEqual([["TOPIC_MISSING", "claims/a topics/0"]]);
  });

  it("suggests the closest id and a fix", () => {
    const records = sortRecords<DatasetRecord>([
      ["topics/contracts", TOPIC],
      ["topics/b", { ...TOPIC, broader: "contrasts" }],
    ]);
    expect(checkDataset(records, VOCABULARY)[0]).toMatchObject({
      message: 'broader is "contrasts"; no such topic. Closest: "contracts".',
      fix: "Fix the id, or add one:  npx claimwire add topic contrasts",
    });
  });

  it("does not report as missing a record that exists but could not be read, and suggests it as the closest", () => {
    const broken = claim({ topics: ["broken"] });
    expect(check(broken, ["topics/broken"])).toEqual([]);
    expect(check({ "topics/old": { kind: "moved", to: "broken" } }, ["topics/broken"])).toEqual([]);
    const records = sortRecords<DatasetRecord>([["topics/b", { ...TOPIC, broader: "brokne" }]]);
    expect(checkDataset(records, VOCABULARY, new Set(["topics/broken"]))[0]?.message).toContain(
      'Closest: "broken"',
    );
  });

  it.each<[reason: string, given: Given, code: string, place: string]>([
    [
      "a claim to itself",
      claim({ relations: [{ type: "updates", claim: "a" }] }),
      "REFERENCE_SELF",
      "claims/a relations/0/claim",
    ],
    [
      "a source to itself",
      source({ cites: [{ source: "a" }] }),
      "REFERENCE_SELF",
      "sources/a cites/0/source",
    ],
    ["a topic to itself", { "topics/a": { ...TOPIC, broader: "a" } }, "REFERENCE_SELF", "topics/a broader"],
    ["a stub to nothing", { "topics/a": { kind: "moved", to: "x" } }, "STUB_DANGLING", "topics/a to"],
    [
      "one part to nothing",
      { "topics/a": { kind: "split", to: ["contracts", "x"] } },
      "STUB_DANGLING",
      "topics/a to/1",
    ],
    ["a stub to another kind", { "topics/a": { kind: "moved", to: "wire" } }, "STUB_DANGLING", "topics/a to"],
    [
      "a stub to a stub",
      { "topics/a": { kind: "moved", to: "b" }, "topics/b": { kind: "moved", to: "contracts" } },
      "STUB_CHAINED",
      "topics/a to",
    ],
    ["a stub to itself", { "topics/a": { kind: "moved", to: "a" } }, "STUB_CHAINED", "topics/a to"],
    [
      "evidence twice over",
      claim({ evidence: [CLAIM.evidence[0] as never, { source: "report", stance: "supports" }] }),
      "LIST_DUPLICATE",
      "claims/a evidence/1",
    ],
    [
      "a passage twice over",
      claim({ evidence: [{ source: "report", stance: "states", passages: [passage("S"), passage("T")] }] }),
      "LIST_DUPLICATE",
      "claims/a evidence/0/passages/1",
    ],
    [
      "a role twice over",
      claim({
        about: [
          { entity: "wire", role: "actor" },
          { entity: "wire", role: "place" },
          { entity: "wire", role: "actor" },
        ],
      }),
      "LIST_DUPLICATE",
      "claims/a about/2",
    ],
    [
      "a topic twice over",
      claim({ topics: ["contracts", "contracts"] }),
      "LIST_DUPLICATE",
      "claims/a topics/1",
    ],
    [
      "a name twice over",
      entity({ names: { en: ["A", "B", "A"] } }),
      "LIST_DUPLICATE",
      "entities/a names/en/2",
    ],
    [
      "a part twice over",
      { "topics/a": { kind: "split", to: ["contracts", "contracts"] } },
      "LIST_DUPLICATE",
      "topics/a to/1",
    ],
  ])("refuses %s", (_reason, given, code, place) => {
    expect(check(given)).toEqual([[code, place]]);
  });

  function passage(section: string): { section: string; words: number; sha256: string } {
    return { section, words: 3, sha256: "a1".repeat(32) };
  }

  it("lets a list with an order repeat a member", () => {
    expect(check(source({ authors: ["A", "A"] }))).toEqual([]);
  });

  it("collects the findings of all records, and looks for the closest id only so often", () => {
    const records = sortRecords<DatasetRecord>([
      ["topics/contracts", TOPIC],
      ...Array.from({ length: 3_000 }, (_, i): [RecordKey, DatasetRecord] => [
        `topics/t${i}`,
        { ...TOPIC, broader: "contrakts" },
      ]),
    ]);
    const findings = checkDataset(records, VOCABULARY).filter(({ code }) => code === "TOPIC_MISSING");
    expect(findings.length).toBe(3_000);
    expect(findings.filter(({ message }) => message.includes("Closest")).length).toBe(100);
  });
});

describe("referencesOf", () => {
  it("lists every reference of a record in the order of its fields", () => {
    const references = referencesOf("claims/a", {
      ...CLAIM,
      about: [{ entity: "b", role: "actor" }],
      evidence: [{ source: "c", via: ["d"], stance: "states" }],
    });
    expect(references).toEqual([
      {
        path: ["assertedBy"],
        place: "claims/assertedBy",
        kind: "entities",
        id: "wire",
        target: "entities/wire",
        streams: true,
      },
      {
        path: ["about", 0, "entity"],
        place: "claims/about/*/entity",
        kind: "entities",
        id: "b",
        target: "entities/b",
        streams: true,
      },
      {
        path: ["evidence", 0, "source"],
        place: "claims/evidence/*/source",
        kind: "sources",
        id: "c",
        target: "sources/c",
        streams: true,
      },
      {
        path: ["evidence", 0, "via", 0],
        place: "claims/evidence/*/via/*",
        kind: "sources",
        id: "d",
        target: "sources/d",
        streams: true,
      },
    ]);
    expect(
      referencesOf("topics/a", { kind: "split", to: ["b", "c"] }).map(({ path, target }) => [path, target]),
    ).toEqual([
      [["to", 0], "topics/b"],
      [["to", 1], "topics/c"],
    ]);
  });
});
