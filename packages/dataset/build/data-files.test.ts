import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KINDS } from "@claimwire/schema";
import { A_VOCABULARY } from "@claimwire/testing";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { Package } from "datapackage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseDataOf } from "../src/past/release-data.js";
import { smallLedger } from "../test/small-ledger.js";
import { renderDataFiles } from "./data-files.js";
import { type Files, readDataset, renderPackageFiles } from "./package-files.js";
import { renderCsv } from "./tables/render-csv.js";
import { writeFiles } from "./write-files.js";

const ABOUT = { name: "@claimwire/dataset", description: "Claims." };
const BASE = "tag:claimwire.example,2026:schema/";
const releases = smallLedger();
const files: Files = renderPackageFiles(releases, ABOUT, { vocabulary: A_VOCABULARY });
const data = readDataset(releases);

function fileOf(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
}

function tableOf(name: string): readonly Record<string, string>[] {
  return parse(fileOf(`csv/${name}.csv`), { columns: true });
}

describe("data.json and records.ndjson", () => {
  it("hold the same records as the modules", () => {
    const whole = JSON.parse(fileOf("data.json"));
    const lines = fileOf("records.ndjson").trimEnd().split("\n");
    const records = KINDS.flatMap((kind) => [...data[kind].records]);
    expect(KINDS.flatMap((kind) => whole[kind])).toEqual(records);
    expect(lines.map((line) => JSON.parse(line))).toEqual(records);
    expect(whole.release).toMatchObject({ version: "1.2.0", released: "2026-12-01T10:00:00Z" });
    expect(whole.stubs.claims).toEqual([
      { kind: "moved", id: "north-project-term", to: "north-build-operate" },
    ]);
  });

  it("have the fields in the order of the schema", () => {
    const [claim] = JSON.parse(fileOf("data.json")).claims;
    expect(Object.keys(claim)).toEqual([
      ...["kind", "id", "statement", "assertedBy", "basis", "mode", "certainty", "about", "topics", "when"],
      ...["evidence", "relations", "entered", "changed"],
    ]);
  });
});

describe("CSV", () => {
  it("holds every value as it is, with commas, quotes and Chinese", () => {
    expect(tableOf("sources").find(({ id }) => id === "first-report")?.title).toBe(
      'Evidence of "Example Systems", in Example Region',
    );
    expect(tableOf("entities_names")).toEqual([
      { entity_id: "example-systems", language: "zh-Hans", name: "例子" },
      { entity_id: "example-systems", language: "zh-Hans", name: "例子系统股份有限公司" },
    ]);
  });

  it("follows RFC 4180: each line ends in CRLF, a field with a quote or a comma is quoted", () => {
    expect(fileOf("csv/topics.csv").split("\r\n")[0]).toBe("id,label,definition,broader,entered,changed");
    expect(fileOf("csv/topics.csv").endsWith("\r\n")).toBe(true);
    expect(fileOf("csv/sources.csv")).toContain('"Evidence of ""Example Systems"", in Example Region"');
  });

  it("has objects as columns, and lists as link tables with the id of their record", () => {
    expect(tableOf("claims").find(({ id }) => id === "north-cameras")).toMatchObject({
      status_state: "retracted",
      status_reason: "misread",
      mode: "fact",
    });
    expect(tableOf("claims_quantities").filter(({ claim_id }) => claim_id === "five-projects-value")).toEqual(
      [
        {
          claim_id: "five-projects-value",
          measure: "projects",
          value: "5",
          unit: "count",
          qualifier: "exact",
        },
        {
          claim_id: "five-projects-value",
          measure: "value",
          value: "1000000000",
          unit: "USD",
          qualifier: "nearly",
        },
      ],
    );
    expect(tableOf("claims_evidence_via")).toEqual([
      {
        claim_id: "north-build-operate",
        evidence_source: "north-announcement",
        position: "1",
        source: "first-report",
      },
    ]);
    expect(tableOf("sources_authors")).toEqual([
      { source_id: "first-report", position: "1", author: "A. Writer" },
      { source_id: "first-report", position: "2", author: "A Second Author" },
    ]);
    expect(tableOf("sources_cites_claims")).toEqual([
      { source_id: "later-report", cites_source: "first-report", claim: "north-project-value" },
    ]);
    expect(tableOf("entities_identifiers")).toEqual([
      { entity_id: "example-systems", scheme: "wikidata", value: "Q42", seenIn: "An example" },
    ]);
  });

  it.each(["\n", "\r", "\r\n"])("quotes a cell that holds the line break %j", (lineBreak) => {
    const columns = [{ name: "text", doc: "A text.", type: "string", required: true }] as const;
    const table = { name: "texts", doc: "Texts.", columns, key: ["text"], rowsOf: () => [{ text }] };
    const text = `one${lineBreak}two`;
    expect(renderCsv(table, [{}])).toBe(`text\r\n"${text}"\r\n`);
  });

  it("lists the moved and the split records", () => {
    expect(tableOf("stubs")).toEqual([
      { of: "claims", id: "north-project-term", kind: "moved", to: "north-build-operate" },
      { of: "entities", id: "north-project", kind: "split", to: "north-building" },
      { of: "entities", id: "north-project", kind: "split", to: "north-running" },
    ]);
  });
});

describe("who-says-what.csv", () => {
  const rows = parse(fileOf("who-says-what.csv"), { columns: true, bom: true }) as Record<string, string>[];
  const rowOf = (id: string) => rows.find(({ claim }) => claim === id);

  it("begins with the mark by which a spreadsheet knows UTF-8", () => {
    expect([...Buffer.from(fileOf("who-says-what.csv")).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rows.map(({ claim }) => claim)).toEqual(data.claims.records.map(({ id }) => id));
  });

  it("has names, amounts, status, replies and sources in the place of ids", () => {
    expect(rowOf("north-build-operate")).toEqual({
      claim: "north-build-operate",
      statement: "Example Systems's announcement foresees ten years for the North project.",
      asserted_by: "Example Systems",
      when: "2017-08",
      amounts: "term: exact 10 year",
      status: "standing",
      reply: "",
      sources: "“[Announcement on North]”, Example Systems, 2017-08, no address seen",
      read_in:
        '“Evidence of "Example Systems", in Example Region”, The Example Wire, 2018-11-28, https://wire.example/reports/example-systems',
      link: "",
    });
    expect(rowOf("north-cameras")?.status).toBe("Retracted: we read the source wrongly");
    expect(rowOf("five-projects-value")?.reply).toMatch(
      /^Example Systems \(.+\): Example Systems told investors/,
    );
    expect(rowOf("north-project-value")?.reply).toBe("No reply looked for yet.");
  });

  it("links to pages where the dataset has a site, and holds no formula", () => {
    const site = { page: "https://wire.example/{key}/" };
    const claims = data.claims.records.map((claim) => ({ ...claim, statement: `=1+1 ${claim.statement}` }));
    const altered = { ...data, claims: { ...data.claims, records: claims } };
    const about = {
      ...releaseDataOf(releases),
      site,
      ledger: releases,
      vocabulary: A_VOCABULARY,
      schemaBase: BASE,
    };
    const file = renderDataFiles(altered, about).find(({ path }) => path === "who-says-what.csv");
    const [row]: Record<string, string>[] = parse(file?.text ?? "", { columns: true, bom: true });
    expect([row?.statement, row?.link]).toEqual([
      expect.stringMatching(/^'=1\+1 /),
      `https://wire.example/claims/${claims[0]?.id}/`,
    ]);
  });
});

it("codes.csv has the label and the definition of each code", () => {
  expect(tableOf("codes").find(({ list, code }) => list === "role" && code === "actor")).toEqual({
    list: "role",
    code: "actor",
    label: "actor",
    definition: "Does what the claim tells of.",
  });
});

it("datapackage.json declares where a column of a table leads to another table", () => {
  const { resources } = JSON.parse(fileOf("datapackage.json"));
  const keysOf = (name: string) =>
    resources.find((one: { name: string }) => one.name === name).schema.foreignKeys;
  expect(keysOf("claims_about")).toEqual([
    { fields: ["claim_id"], reference: { resource: "claims", fields: ["id"] } },
    { fields: ["entity"], reference: { resource: "entities", fields: ["id"] } },
  ]);
  expect(keysOf("claims_evidence_via")).toEqual([
    { fields: ["claim_id"], reference: { resource: "claims", fields: ["id"] } },
    { fields: ["evidence_source"], reference: { resource: "sources", fields: ["id"] } },
    { fields: ["source"], reference: { resource: "sources", fields: ["id"] } },
  ]);
  expect(keysOf("topics")).toEqual([{ fields: ["broader"], reference: { resource: "", fields: ["id"] } }]);
});

describe("JSON Schema", () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  addFormats.default(ajv);
  const names = [...files.keys()]
    .filter((path) => path.startsWith("schema/"))
    .map((path) => path.slice("schema/".length));
  for (const name of names) ajv.addSchema(JSON.parse(fileOf(`schema/${name}`)));

  it("has an id of its own in each file, and what each code means", () => {
    expect(names.map((name) => JSON.parse(fileOf(`schema/${name}`)).$id)).toEqual(
      names.map((name) => `${BASE}${name}`),
    );
    expect(JSON.parse(fileOf("schema/claim.json")).properties.basis.oneOf[0]).toEqual({
      const: "document",
      title: "read in a document",
      description: "The asserter read it in a document.",
    });
  });

  const errorsOf = (name: string, value: unknown): readonly string[] => {
    ajv.validate(`${BASE}${name}`, value);
    return (ajv.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  };
  const claim = () =>
    structuredClone(data.claims.records.find(({ id }) => id === "north-project-value")) as object;
  const source = () => structuredClone(data.sources.records[0]) as object;
  const entity = () =>
    structuredClone(data.entities.records.find(({ id }) => id === "example-founder")) as object;

  it("accepts the whole dataset", () => {
    expect(errorsOf("dataset.json", JSON.parse(fileOf("data.json")))).toEqual([]);
  });

  it.each([
    ["an unknown field", "claim.json", { ...claim(), colour: "red" }, " additionalProperties"],
    ["a missing field", "claim.json", { ...claim(), statement: undefined }, " required"],
    ["an empty text", "claim.json", { ...claim(), statement: "" }, "/statement minLength"],
    [
      "a text that is too long",
      "claim.json",
      { ...claim(), statement: "a".repeat(301) },
      "/statement maxLength",
    ],
    ["an unknown code", "claim.json", { ...claim(), basis: "rumour" }, "/basis enum"],
    ["an id with capitals", "claim.json", { ...claim(), assertedBy: "Wire" }, "/assertedBy pattern"],
    ["words as a date", "claim.json", { ...claim(), when: "last year" }, "/when pattern"],
    ["no evidence", "claim.json", { ...claim(), evidence: [] }, "/evidence minItems"],
    [
      "evidence that does not state it",
      "claim.json",
      { ...claim(), evidence: [{ source: "a", stance: "supports" }] },
      "/evidence contains",
    ],
    [
      "a reason of another state",
      "claim.json",
      { ...claim(), status: { state: "disputed", reason: "misread" } },
      "/status/reason enum",
    ],
    [
      "an answer that responds to nothing",
      "claim.json",
      { ...claim(), relations: [{ type: "qualifies", claim: "a", reply: "denies" }] },
      "/relations/0/reply false schema",
    ],
    [
      "more entities than a claim can be about",
      "claim.json",
      { ...claim(), about: Array.from({ length: 41 }, (_, at) => ({ entity: `e-${at}`, role: "actor" })) },
      "/about maxItems",
    ],
    ["an id that no file can have", "claim.json", { ...claim(), assertedBy: "con" }, "/assertedBy not"],
    ["an address without http", "source.json", { ...source(), url: "ftp://a.example/" }, "/url pattern"],
    ["a person without a role", "entity.json", { ...entity(), publicRole: undefined }, " required"],
    ["a company with one", "entity.json", { ...entity(), type: "company" }, "/publicRole false schema"],
    ["a record of another kind", "claim.json", { ...claim(), kind: "source" }, "/kind const"],
    ["a stub that leads nowhere", "stub.json", { kind: "split", id: "a", to: ["b"] }, "/to minItems"],
  ])("refuses %s", (_, name, value, error) => {
    expect(errorsOf(name, JSON.parse(JSON.stringify(value)))).toContain(error);
  });
});

describe("datapackage.json", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "claimwire-datapackage-"));
    writeFiles(folder, files);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("follows the Frictionless profile, and each table follows its schema and keys", async () => {
    const found = await Package.load(join(folder, "datapackage.json"));
    expect([found.valid, found.errors]).toEqual([true, []]);
    const tables = found.resources.filter(({ name }) => files.has(`csv/${name}.csv`));
    expect(tables.every(({ tabular }) => tabular)).toBe(true);
    for (const resource of tables) {
      const rows = await resource.read({ keyed: true, relations: true });
      expect([resource.name, rows.length]).toEqual([resource.name, tableOf(resource.name).length]);
    }
  });

  it("names every file of data", () => {
    const { resources } = JSON.parse(fileOf("datapackage.json")) as {
      resources: readonly { path: string }[];
    };
    const wanted = [...files.keys()].filter((path) =>
      /^(csv|schema)\/|^(data|ledger)\.json|ndjson$|^who/.test(path),
    );
    expect(resources.map(({ path }) => path).sort()).toEqual(wanted.sort());
  });
});
