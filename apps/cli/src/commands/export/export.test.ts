import { datasetAt, indexLedger, type PlainRecords, renderRelease, replay } from "@claimwire/ledger";
import { type ClaimsRelease, releaseRecords } from "@claimwire/release";
import { LIST_KEYS, type Records, recordsOf } from "@claimwire/schema";
import { A_VOCABULARY, aClaim, aDataset, anEntity } from "@claimwire/testing";
import { claimJsonLd } from "@claimwire/wire";
import { defaultModel, Model } from "@opensanctions/followthemoney";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { tempCheckout } from "../../test-support/temp-checkout.js";
import { type Exported, ftmEntities, renderFtmEntities } from "./ftm-entities.js";
import { renderFtmStatements } from "./ftm-statements.js";

const RETRACTED = aClaim({
  statement: "The Example Wire says that the project has one thousand cameras.",
  status: { state: "retracted", reason: "misread", note: "The report gives no number." },
});

const FIRST = aDataset({
  "claims/cameras": { ...RETRACTED, status: undefined },
  "claims/answer-complies": aClaim({
    statement: "Example Systems says that it keeps strictly to local law.",
    assertedBy: "example-systems",
    basis: "self",
    about: [
      { entity: "example-systems", role: "actor" },
      { entity: "a-camera", role: "context" },
    ],
    relations: [{ type: "responds-to", claim: "example-claim", reply: "denies" }],
  }),
  "entities/example-systems": anEntity({
    type: "company",
    name: "Example Systems",
    names: { "zh-Hans": ["例子", "例子系统"] },
    identifiers: { wikidata: { value: "Q42", seenIn: "An example" } },
  }),
  "entities/a-camera": anEntity({ type: "product", name: "A camera" }),
});

/** Two releases: the second withdraws a claim. */
function twoReleases(): readonly ClaimsRelease[] {
  const releases: ClaimsRelease[] = [];
  const steps = [FIRST, new Map([...FIRST, ["claims/cameras", RETRACTED] as const])];
  for (const [at, records] of steps.entries()) {
    const { release, issues } = releaseRecords({
      previous: releases[0],
      base: releases[0] && replay(releases),
      target: records as PlainRecords,
      version: `1.${at}.0`,
      now: `2026-11-0${at + 1}T10:00:00Z`,
      notes: [
        {
          name: `note-${at}`,
          bump: at === 0 ? "major" : "minor",
          summary: "A step.",
          cause: at === 0 ? "coverage" : "our-error",
          records: ["*"],
        },
      ],
      listKeys: LIST_KEYS,
    });
    if (release === undefined) throw new Error(JSON.stringify(issues));
    releases.push(release);
  }
  return releases;
}

function exportNewest(): Exported {
  const releases = twoReleases();
  const newest = releases.at(-1);
  const dataset = newest && datasetAt(releases, newest.version);
  if (newest === undefined || dataset === undefined) throw new Error("no release");
  return {
    records: dataset.records as Records,
    index: indexLedger(releases),
    newest,
    wording: { title: "Claimwire", vocabulary: A_VOCABULARY },
  };
}

const exported = exportNewest();
const entities = ftmEntities(exported);
const rows = parse(renderFtmStatements(entities, "claimwire"), { columns: true }) as Record<string, string>[];
const lines = renderFtmEntities(entities)
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

describe("entities of FollowTheMoney", () => {
  it("are accepted by its model, with their schemata and properties", () => {
    const model = new Model(defaultModel);
    for (const line of lines) {
      const schema = model.getSchema(line.schema);
      for (const name of Object.keys(line.properties)) expect(schema.hasProperty(name)).toBe(true);
      expect(Object.keys(line.properties)).toEqual(expect.arrayContaining(schema.required));
      const entity = model.getEntity(line);
      expect([entity.id, entity.schema.name]).toEqual([line.id, line.schema]);
      for (const [name, values] of Object.entries(line.properties))
        expect(entity.getProperty(name)).toEqual(values);
    }
  });

  it("hold a claim as a note on those concerned, by whoever asserts it", () => {
    expect(lines.find(({ id }) => id === "claimwire-claim-answer-complies")).toEqual({
      id: "claimwire-claim-answer-complies",
      schema: "Note",
      properties: {
        description: ["Example Systems says that it keeps strictly to local law."],
        entity: ["claimwire-entity-example-systems"],
        publisher: ["Example Systems"],
        proof: ["claimwire-source-example-report"],
        notes: ["Asserted by Example Systems. An attributed claim, not a finding by Claimwire."],
      },
    });
    expect(lines.find(({ id }) => id === "claimwire-entity-example-systems")?.properties).toEqual({
      name: ["Example Systems"],
      alias: ["例子", "例子系统"],
      wikidataId: ["Q42"],
    });
  });

  it("make no relation of a claim, give nobody a topic, and leave retracted claims out", () => {
    const schemata = new Set(lines.map(({ schema }) => schema));
    expect([...schemata].sort()).toEqual(["Address", "Company", "Document", "Note", "Organization"]);
    expect(lines.filter(({ properties }) => "topics" in properties)).toEqual([]);
    expect(lines.some(({ id }) => id === "claimwire-claim-cameras")).toBe(false);
  });

  it("refer to entities that are among them", () => {
    const known = new Set(lines.map(({ id }) => id));
    const named = lines.flatMap(({ properties }) => [
      ...(properties.entity ?? []),
      ...(properties.proof ?? []),
    ]);
    expect(named.filter((id: string) => !known.has(id))).toEqual([]);
  });
});

describe("statements of FollowTheMoney", () => {
  it("have the claim as their origin, and the release in which it entered as first seen", () => {
    expect(
      rows.find(({ origin, prop }) => origin === "answer-complies" && prop === "description"),
    ).toMatchObject({
      canonical_id: "claimwire-claim-answer-complies",
      schema: "Note",
      value: "Example Systems says that it keeps strictly to local law.",
      first_seen: "2026-11-01T10:00:00",
      last_seen: "2026-11-02T10:00:00",
    });
  });

  it("are closed for a retracted claim by the release that withdrew it", () => {
    const closed = rows.filter(({ origin }) => origin === "cameras");
    expect(closed.length).toBeGreaterThan(0);
    expect(new Set(closed.map(({ last_seen }) => last_seen))).toEqual(new Set(["2026-11-02T10:00:00"]));
  });

  it("have ids that tell them apart", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

it("JSON-LD has a claim by its author, never a review or a rating", () => {
  const { records } = exported;
  const claims = recordsOf(records, "claims").map(([id, claim]) =>
    claimJsonLd(id, claim, records, { title: "Example", baseUrl: "https://wire.example", version: "1.1.0" }),
  );
  const text = JSON.stringify(claims);
  expect(text).not.toMatch(/ClaimReview|[Rr]ating|responds-to|contradicts/);
  expect(
    claims.find((claim) => claim["@id"] === "https://wire.example/claims/answer-complies/"),
  ).toMatchObject({
    "@type": "Claim",
    text: "Example Systems says that it keeps strictly to local law.",
    author: { "@type": "Organization", name: "Example Systems" },
    appearance: [{ "@type": "CreativeWork", url: "https://wire.example/reports/example-systems" }],
    isPartOf: { "@type": "Dataset", version: "1.1.0" },
  });
  expect(claims.find((claim) => claim["@id"] === "https://wire.example/claims/cameras/")).toMatchObject({
    creativeWorkStatus: "retracted",
  });
});

it("export prints the newest release, and no address where the settings have none", async () => {
  const checkout = tempCheckout({ git: false });
  const unreleased = await claimwireJson(checkout.root, ["export", "ftm"]);
  expect([unreleased.exitCode, issueCodes(unreleased)]).toEqual([1, ["VERSION_UNKNOWN"]]);
  for (const release of twoReleases())
    checkout.write(`data/releases/${release.version}.json`, renderRelease(release));
  const { exitCode, stdout } = await claimwire(checkout.root, ["export", "ftm"]);
  const named = renderFtmEntities(
    ftmEntities({ ...exported, wording: { title: "Example", vocabulary: A_VOCABULARY } }),
  );
  expect([exitCode, stdout]).toEqual([0, named]);
  expect(stdout).toContain('"id":"example-claim-');
  const nowhere = await claimwireJson(checkout.root, ["export", "json-ld"]);
  expect([nowhere.exitCode, issueCodes(nowhere)]).toEqual([1, ["CONFIG_INVALID"]]);
  checkout.remove("data/releases/1.0.0.json");
  const broken = await claimwireJson(checkout.root, ["export", "ftm"]);
  expect([broken.exitCode, issueCodes(broken)]).toEqual([1, ["RELEASE_MISSING"]]);
  for (const [typed, meant] of [
    ["ftmm", "ftm"],
    ["followthmoney", "ftm"],
    ["JSONLD", "json-ld"],
  ]) {
    const { exitCode, issues } = await claimwireJson(checkout.root, ["export", typed as string]);
    const message = expect.stringContaining(`Closest: "${meant}".`);
    expect([exitCode, issues]).toMatchObject([1, [{ code: "ARGUMENT_BAD", message }]]);
  }
});
