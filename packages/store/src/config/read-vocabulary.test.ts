import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CodeList,
  checkDataset,
  NO_VOCABULARY,
  parseRecord,
  type RecordKey,
  type Records,
} from "@claimwire/schema";
import { aClaim, aDataset, anEntity } from "@claimwire/testing";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRecords } from "../records/read-records.js";
import { readVocabulary } from "./read-vocabulary.js";

const PROJECT = join(import.meta.dirname, "../../../..");

let repo: TempRepo;
beforeEach(() => {
  repo = tempRepo({ git: false });
});
afterEach(() => repo.cleanUp());

const BRIDGES = `measures:
  span: { label: span, definition: Length between two piers., units: [m] }
  price: { label: price, definition: What it cost., units: currency, plain: true }
units:
  m: { label: metre, definition: Metres., plural: metres }
schemes:
  structurae: { label: Structurae, definition: Structure at Structurae., pattern: "\\\\d{8}", like: "20000001" }
`;

function flaws(text: string): unknown {
  repo.write("data/vocabulary.yaml", text);
  const { vocabulary, issues } = readVocabulary(repo.root);
  expect(vocabulary).toBeUndefined();
  return issues.map(({ code, at }) => [code, at.path.join("/"), at.line]);
}

describe("readVocabulary", () => {
  it("reads measures, units and schemes", () => {
    repo.write("data/vocabulary.yaml", BRIDGES);
    const { vocabulary, issues } = readVocabulary(repo.root);
    expect([issues, vocabulary?.measures.span?.units, vocabulary?.units.m?.plural]).toEqual([
      [],
      ["m"],
      "metres",
    ]);
  });

  it("has no codes where there is no file, or one of comments alone", () => {
    repo.write("data/vocabulary.yaml", "# Nothing yet.\n");
    expect(readVocabulary(repo.root)).toEqual({ vocabulary: NO_VOCABULARY, issues: [] });
    repo.remove("data/vocabulary.yaml");
    expect(readVocabulary(repo.root)).toEqual({ vocabulary: NO_VOCABULARY, issues: [] });
  });

  it("is reported alone when it cannot be read, whatever records call their measures", () => {
    const quantity = { measure: "constructor", value: "9", unit: "count", qualifier: "exact" } as const;
    repo.writeRecord("claims/example-claim", aClaim({ quantities: [quantity] }));
    repo.write("data/vocabulary.yaml", "measures: []\n");
    expect(readRecords(repo.root).issues.map(({ code }) => code)).toEqual(["VOCABULARY_INVALID"]);
  });

  it.each([
    ["- x", "A mapping is wanted, with measures, units, schemes."],
    ["measure: {}", '"measure" is no key here. Closest: "measures". Allowed: measures, units, schemes.'],
    [
      "units: { m: { label: metre, definiton: Metres. } }",
      'units.m: "definiton" is no key here. Closest: "definition". Allowed: label, definition, plural.',
    ],
    ["units: { m: { definition: Metres. } }", "units.m.label: It is missing."],
  ])("says of %s what is allowed", (text, message) => {
    repo.write("data/vocabulary.yaml", `${text}\n`);
    expect(readVocabulary(repo.root).issues.map((issue) => issue.message)).toContain(message);
  });

  it.each([
    ["a unit that is none", "units: [m]", "units: [ft]", ["measures/span/units", 2]],
    ["no units", "units: currency, ", "", ["measures/price/units", 3]],
    ["an example of another form", '"20000001"', '"1"', ["schemes/structurae/like", 7]],
    ["a pattern that is none", "{8}", "{8", ["schemes/structurae/like", 7]],
    ["an unknown key", "plural", "many", ["units/m", 5]],
    ["an unknown check", 'like: "2', 'check: x, like: "2', ["schemes/structurae/check", 7]],
    ["a code in capitals", "  m:", "  M:", ["units/M", 5]],
    [
      "a unit that looks like a currency",
      "  m:",
      "  usd: { label: a, definition: b }\n  m:",
      ["units/usd", 5],
    ],
  ])("refuses %s", (_reason, from, to, [path, line]) => {
    expect(BRIDGES).toContain(from);
    expect(flaws(BRIDGES.replace(from, to))).toContainEqual(["VOCABULARY_INVALID", path, line]);
  });

  it("reports a file that is no YAML, and a folder in its place", () => {
    expect(flaws("measures: [")).toMatchObject([["YAML_SYNTAX", "", expect.any(Number)]]);
    repo.remove("data/vocabulary.yaml");
    mkdirSync(repo.path("data/vocabulary.yaml"));
    expect(readVocabulary(repo.root).issues).toHaveLength(1);
  });
});

describe("a record of a dataset with codes of its own", () => {
  it("is refused with others, and told which there are", () => {
    repo.write("data/vocabulary.yaml", BRIDGES);
    const { vocabulary = NO_VOCABULARY } = readVocabulary(repo.root);
    const record = (identifiers: object): unknown => anEntity({ identifiers } as never);
    const seen = { value: "20000002", seenIn: "A page" };
    expect(parseRecord("entities/a", record({ structurae: seen }), vocabulary).findings).toEqual([]);
    expect(parseRecord("entities/a", record({ wikidata: seen }), vocabulary).findings).toMatchObject([
      {
        code: "UNKNOWN_KEY",
        path: ["identifiers", "wikidata"],
        fix: expect.stringContaining("vocabulary.yaml"),
      },
    ]);
  });
});

describe("data/vocabulary.yaml of the project", () => {
  const { vocabulary = NO_VOCABULARY } = readVocabulary(PROJECT);

  function findings(scheme: string, value: string): string[] {
    const identifiers = { [scheme]: { value, seenIn: "An example" } };
    const records: Records = new Map([
      ...aDataset(),
      ["entities/example-systems" as RecordKey, anEntity({ identifiers })],
    ]);
    return checkDataset(records, vocabulary)
      .map(({ code }) => code)
      .filter((code) => code === "IDENTIFIER_INVALID");
  }

  it.each([
    ["szse", "002236"],
    ["geonames", "1529102"],
    ["gbt2260", "650100"],
    ["gbt2260", "110000"],
    ["gbt2260", "820000"],
    ["iso3166-2", "CN-XJ"],
    ["opensanctions", "NK-WrEcHM8UAxR8WLFoqdMHjh"],
  ])("takes the %s %s", (scheme, value) => {
    expect(findings(scheme, value)).toEqual([]);
  });

  it.each([
    ["szse", "2236", "too few digits"],
    ["geonames", "01529102", "a leading zero"],
    ["gbt2260", "65010", "too few digits"],
    ["gbt2260", "990100", "no such province"],
    ["gbt2260", "160000", "no such province, though the region has others"],
    ["gbt2260", "010100", "a leading zero"],
    ["iso3166-2", "XJ", "no country"],
    ["opensanctions", "NK WrEc", "a space"],
  ])("refuses the %s %s: %s", (scheme, value) => {
    expect(findings(scheme, value)).toEqual(["IDENTIFIER_INVALID"]);
  });

  it("has its codes in data/README.md, with their meanings and in their order", () => {
    const page = readFileSync(join(PROJECT, "data/README.md"), "utf8");
    for (const list of [vocabulary.measures, vocabulary.units, vocabulary.schemes] as CodeList[]) {
      const rows = Object.entries(list).map(([code, { definition }]) => `| \`${code}\` | ${definition} |`);
      expect(page).toContain(rows.join("\n"));
    }
  });
});
