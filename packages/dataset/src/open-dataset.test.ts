import { datasetAt, indexLedger } from "@claimwire/ledger";
import { beforeAll, describe, expect, it } from "vitest";
import { smallLedger } from "../test/small-ledger.js";
import { codes } from "./code-lists.js";
import type { Dataset } from "./dataset.js";
import { openDataset } from "./open-dataset.js";
import { releaseDataOf } from "./past/release-data.js";
import { publishRecords } from "./publish/publish-records.js";
import type { RecordKey } from "./record-types.js";

function open(version: string): Dataset {
  const all = smallLedger();
  const releases = all.slice(0, all.findIndex((release) => release.version === version) + 1);
  const dataset = datasetAt(releases, version);
  if (dataset === undefined) throw new Error(`no ${version}`);
  return openDataset(publishRecords(dataset, indexLedger(releases)), releaseDataOf(releases));
}

const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

let now: Dataset;
let first: Dataset;
beforeAll(() => {
  now = open("1.2.0");
  first = open("1.0.0");
});

describe("the collections of a dataset", () => {
  it("leave the retracted out of claims and nothing out of allClaims", () => {
    expect(ids(now.claims)).toEqual([
      "answer-complies",
      "five-projects-value",
      "north-build-operate",
      "north-project-value",
    ]);
    expect(ids(now.allClaims)).toEqual([
      "answer-complies",
      "five-projects-value",
      "north-build-operate",
      "north-cameras",
      "north-project-value",
    ]);
  });

  it("hold each record with its kind, id and releases", () => {
    expect(now.getTopic("project-value")).toEqual({
      kind: "topic",
      id: "project-value",
      label: "Project value",
      definition: "What it costs.",
      broader: "surveillance-projects",
      entered: "1.0.0",
      changed: "1.0.0",
    });
  });

  it("have the codes that a claim means where it names none", () => {
    expect(now.getClaim("north-project-value")).toMatchObject({ mode: "fact", certainty: "stated" });
    expect(now.getClaim("north-build-operate")).toMatchObject({ mode: "plan", certainty: "stated" });
    expect(ids(now.claims.filter(({ mode }) => mode === "fact"))).toEqual([
      "answer-complies",
      "five-projects-value",
      "north-project-value",
    ]);
  });

  it("refer to present records alone: lists to each part of a split one", () => {
    expect(now.getClaim("north-project-value").about).toEqual([
      { entity: "example-systems", role: "actor" },
      { entity: "north-county", role: "place" },
      { entity: "north-building", role: "object" },
      { entity: "north-running", role: "object" },
    ]);
    expect(first.getClaim("north-project-value").about?.[2]).toEqual({
      entity: "north-project",
      role: "object",
    });
    expect(
      ids(now.claims.filter(({ about }) => about?.some(({ entity }) => entity === "north-running"))),
    ).toEqual(ids(now.claimsAbout("north-running")));
  });

  it("cannot be changed by a program for another", () => {
    const claim = now.getClaim("north-project-value") as unknown as { about: { role: string }[] };
    expect(() => (now.claims as unknown[]).pop()).toThrow(TypeError);
    expect(() => (now.allClaims as unknown[]).pop()).toThrow(TypeError);
    expect(() => claim.about.pop()).toThrow(TypeError);
    expect(() => Object.assign(claim.about[0] ?? {}, { role: "client" })).toThrow(TypeError);
    expect(() => Object.assign(now.release, { version: "9.0.0" })).toThrow(TypeError);
    expect(() => Object.assign(now, { claims: [] })).toThrow(TypeError);
    expect(() => (now.withheld as string[]).push("claims/x")).toThrow(TypeError);
    expect(() => Object.assign(codes, { role: {} })).toThrow(TypeError);
    expect(() => Object.assign(codes.role.actor, { label: "client" })).toThrow(TypeError);
  });
});

/** What JavaScript lets through, and TypeScript does not. */
function asked(call: (dataset: Record<string, (...given: unknown[]) => unknown>) => unknown): () => unknown {
  return () => call(now as never);
}

describe("a look-up", () => {
  it.each([
    ["claimsAbout an unknown id", (d) => d.claimsAbout?.("exmaple-systems"), "example-systems"],
    ["claimsAbout an unknown role", (d) => d.claimsAbout?.("example-systems", { role: "actr" }), "actor"],
    [
      "claimsAbout one of two roles",
      (d) => d.claimsAbout?.("example-systems", { role: ["actor", "cilent"] }),
      "client",
    ],
    ["claimsAbout an unknown option", (d) => d.claimsAbout?.("example-systems", { rol: "actor" }), "role"],
    ["claimsBy an unknown option", (d) => d.claimsBy?.("example-systems", { retraced: true }), "retracted"],
    ["claimsOn an unknown topic", (d) => d.claimsOn?.("project-vlaue"), "project-value"],
    ["claimsOn an unknown option", (d) => d.claimsOn?.("project-value", { narower: false }), "narrower"],
    ["claimsWithin reversed dates", (d) => d.claimsWithin?.("2018/2017"), "2017/2018"],
    ["claimsWithin an unknown option", (d) => d.claimsWithin?.("2018", { overlaping: true }), "overlapping"],
    ["claimsOver a unit in lower case", (d) => d.claimsOver?.(1, "usd"), "USD"],
    ["claimsOver an unknown unit", (d) => d.claimsOver?.(1, "yaer"), "year"],
    ["claimsOver an unknown measure", (d) => d.claimsOver?.(1, "USD", { measure: "vale" }), "value"],
    ["claimsOver an unknown option", (d) => d.claimsOver?.(1, "USD", { mesure: "value" }), "measure"],
    ["claimsFrom an unknown source", (d) => d.claimsFrom?.("first-reprot"), "first-report"],
    ["claimsFrom an unknown option", (d) => d.claimsFrom?.("first-report", { vai: true }), "via"],
    ["evidenceOf an unknown claim", (d) => d.evidenceOf?.("north-project-valeu"), "north-project-value"],
    ["followUpsOf an unknown source", (d) => d.followUpsOf?.("first-reprot"), "first-report"],
    [
      "followUpsOf the id of a claim without its kind",
      (d) => d.followUpsOf?.("north-project-value"),
      "claims/north-project-value",
    ],
    [
      "followUpsOf an unknown claim",
      (d) => d.followUpsOf?.("claims/north-project-valeu"),
      "north-project-value",
    ],
    ["relationsTo an unknown claim", (d) => d.relationsTo?.("north-project-valeu"), "north-project-value"],
    [
      "responsesTo an unknown option",
      (d) => d.responsesTo?.("answer-complies", { retract: true }),
      "retracted",
    ],
    ["timesOf an unknown key", (d) => d.timesOf?.("claims/north-project-valeu"), "north-project-value"],
    [
      "timesOf another kind of key",
      (d) => d.timesOf?.("claim/north-project-value"),
      "claims/north-project-value",
    ],
    ["resolve a bare id", (d) => d.resolve?.("topic/project-value"), "topics/project-value"],
  ] as const satisfies readonly [string, Parameters<typeof asked>[0], string][])(
    "throws a RangeError for %s, with the closest that there is",
    (_, call, closest) => {
      expect(asked(call)).toThrow(RangeError);
      expect(asked(call)).toThrow(`Closest: "${closest}".`);
    },
  );

  it.each([undefined, null, 7, {}, { kind: "topic", id: "project-value" }])(
    "throws a RangeError for %j in place of an entity",
    (handle) => {
      expect(asked((dataset) => dataset.claimsAbout?.(handle))).toThrow(/is no entity: an id, a key/);
    },
  );

  it("takes an id, a key and the record itself", () => {
    const wanted = now.claimsAbout("example-systems");
    expect(now.claimsAbout("entities/example-systems")).toEqual(wanted);
    expect(now.claimsAbout(now.getEntity("entities/example-systems"))).toEqual(wanted);
    expect(now.timesOf("claims/answer-complies")).toEqual(now.timesOf(now.getClaim("answer-complies")));
    expect(ids(now.followUpsOf("claims/north-project-value"))).toEqual(["later-report"]);
    expect(now.findClaim("claims/answer-complies")?.id).toBe("answer-complies");
  });
});

describe("getClaim", () => {
  it("gives a retracted claim, with its status", () => {
    expect(now.getClaim("north-cameras").status).toMatchObject({ state: "retracted", reason: "misread" });
  });

  it("follows a moved id", () => {
    expect(now.getClaim("north-project-term").id).toBe("north-build-operate");
  });

  it.each(["nothing-here", "", "constructor", "__proto__"])("throws a RangeError for %j", (id) => {
    expect(() => now.getClaim(id)).toThrow(new RangeError(`"${id}" is no claim of this dataset.`));
    expect(now.findClaim(id)).toBeUndefined();
  });
});

describe("resolve", () => {
  it("gives the parts of a split record", () => {
    expect(ids(now.resolve("entities/north-project"))).toEqual(["north-building", "north-running"]);
    expect(now.getEntity("north-project").id).toBe("north-building");
  });

  it("gives the record itself", () => {
    expect(ids(now.resolve("topics/project-value"))).toEqual(["project-value"]);
  });

  it.each(["nothing/x", "claims", "claims/none"])("throws a RangeError for %j", (key) => {
    expect(() => now.resolve(key as RecordKey)).toThrow(RangeError);
  });
});

describe("claimsAbout", () => {
  it("gives the claims about an entity, without the retracted", () => {
    expect(ids(now.claimsAbout("example-systems"))).toEqual([
      "answer-complies",
      "five-projects-value",
      "north-project-value",
    ]);
  });

  it("gives the retracted claims when asked", () => {
    expect(ids(now.claimsAbout("example-systems", { retracted: true }))).toContain("north-cameras");
  });

  it("gives the claims with a role, or with one of several", () => {
    expect(ids(now.claimsAbout("north-county", { role: "place" }))).toEqual(["north-project-value"]);
    expect(ids(now.claimsAbout("north-county", { role: "actor" }))).toEqual([]);
    expect(ids(now.claimsAbout("north-county", { role: ["actor", "place"] }))).toEqual([
      "north-project-value",
    ]);
  });

  it("includes the parts of a place, and their parts, each claim once and in order", () => {
    expect(ids(now.claimsAbout("example-region"))).toEqual(["five-projects-value"]);
    expect(ids(now.claimsAbout("example-region", { parts: true }))).toEqual([
      "five-projects-value",
      "north-build-operate",
      "north-project-value",
    ]);
  });

  it("finds claims that name a split entity under the old id and under its parts", () => {
    const wanted = ["north-build-operate", "north-project-value"];
    expect(ids(now.claimsAbout("north-project"))).toEqual(wanted);
    expect(ids(now.claimsAbout("north-running"))).toEqual(wanted);
    expect(ids(now.claimsAbout(now.getEntity("north-running")))).toEqual(wanted);
  });

  it("throws a RangeError for an unknown entity, and never gives an empty list", () => {
    expect(() => now.claimsAbout("exmaple-systems")).toThrow(
      new RangeError('"exmaple-systems" is no entity of this dataset. Closest: "example-systems".'),
    );
  });

  it("gives a new list each time", () => {
    const before = ids(now.claimsAbout("example-systems", { retracted: true }));
    (now.claimsAbout("example-systems", { retracted: true }) as unknown[]).reverse();
    expect(ids(now.claimsAbout("example-systems", { retracted: true }))).toEqual(before);
  });
});

it("claimsBy gives what an entity asserts", () => {
  expect(ids(now.claimsBy("example-systems"))).toEqual(["answer-complies", "north-build-operate"]);
});

describe("claimsOn", () => {
  it("includes narrower topics", () => {
    expect(ids(now.claimsOn("surveillance-projects"))).toEqual([
      "five-projects-value",
      "north-build-operate",
      "north-project-value",
    ]);
  });

  it("leaves narrower topics out when asked", () => {
    expect(ids(now.claimsOn("surveillance-projects", { narrower: false }))).toEqual(["north-build-operate"]);
  });
});

describe("claimsWithin", () => {
  it("gives the claims that lie within the time", () => {
    expect(ids(now.claimsWithin("2017"))).toEqual(["north-build-operate", "north-project-value"]);
    expect(ids(now.claimsWithin("2016/2018"))).toEqual([
      "five-projects-value",
      "north-build-operate",
      "north-project-value",
    ]);
  });

  it("gives the claims that may lie within the time when asked", () => {
    expect(ids(now.claimsWithin("2017-08-15", { overlapping: true }))).toEqual([
      "answer-complies",
      "five-projects-value",
      "north-build-operate",
      "north-project-value",
    ]);
    expect(ids(now.claimsWithin("2019/..", { overlapping: true }))).toEqual([]);
  });

  it("throws a RangeError for a text that is no date", () => {
    expect(() => now.claimsWithin("last year")).toThrow(RangeError);
  });
});

describe("claimsOver", () => {
  it("gives claims with a figure above an amount", () => {
    expect(ids(now.claimsOver(680_000_000, "USD"))).toEqual(["five-projects-value", "north-project-value"]);
    expect(ids(now.claimsOver(686_000_000, "USD"))).toEqual(["five-projects-value"]);
  });

  it("gives only figures of the unit and the measure", () => {
    expect(ids(now.claimsOver(1, "year", { measure: "term" }))).toEqual(["north-build-operate"]);
    expect(ids(now.claimsOver(1, "USD", { measure: "funding" }))).toEqual([]);
    expect(ids(now.claimsOver(1, "CNY"))).toEqual([]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("throws a RangeError for %d", (amount) => {
    expect(() => now.claimsOver(amount, "USD")).toThrow(RangeError);
  });

  it.each([0.1, 1e-7, 1e21])("reads the number %d", (amount) => {
    expect(() => now.claimsOver(amount, "USD")).not.toThrow();
  });
});

describe("evidenceOf", () => {
  it("gives the source, its state, and the document that was read", () => {
    const [evidence] = now.evidenceOf("north-build-operate");
    expect(evidence).toMatchObject({ state: "gone", stance: "states" });
    expect([evidence?.source.id, evidence?.via.map(({ id }) => id), evidence?.readIn.id]).toEqual([
      "north-announcement",
      ["first-report"],
      "first-report",
    ]);
  });

  it("gives the source as it was in the release", () => {
    expect(first.evidenceOf("north-project-term")[0]?.state).toBe("unlocated");
  });

  it("gives the source itself as what was read when there is no chain", () => {
    expect(now.evidenceOf(now.getClaim("answer-complies"))[0]?.readIn.id).toBe("first-report");
  });
});

it("claimsFrom gives the claims with evidence in a source", () => {
  expect(ids(now.claimsFrom("north-announcement"))).toEqual(["north-build-operate"]);
  const [known] = now.getClaim("north-build-operate").evidence[0]?.via ?? [];
  const through = ids(now.claimsFrom(known as string, { via: true }));
  expect(ids(now.claimsFrom(known as string))).not.toContain("north-build-operate");
  expect(through).toEqual(
    expect.arrayContaining(["north-build-operate", ...ids(now.claimsFrom(known as string))]),
  );
});

describe("followUpsOf", () => {
  it("gives the sources that cite a source, oldest first, those without a date last", () => {
    expect(ids(now.followUpsOf("first-report"))).toEqual(["later-report", "undated-newsletter"]);
  });

  it("gives the sources that cite a claim", () => {
    expect(ids(now.followUpsOf(now.getClaim("north-project-value")))).toEqual(["later-report"]);
    expect(ids(now.followUpsOf(now.getClaim("answer-complies")))).toEqual([]);
  });
});

describe("the relations of a claim", () => {
  it("are found by responsesTo", () => {
    expect(ids(now.responsesTo("five-projects-value"))).toEqual(["answer-complies"]);
  });

  it("are found by contradictionsOf in both directions, without the retracted claims", () => {
    expect(ids(first.contradictionsOf("north-cameras"))).toEqual(["north-project-value"]);
    expect(ids(first.contradictionsOf("north-project-value"))).toEqual(["north-cameras"]);
    expect(ids(now.contradictionsOf("north-project-value"))).toEqual([]);
    expect(ids(now.contradictionsOf("north-project-value", { retracted: true }))).toEqual(["north-cameras"]);
  });

  it("are found by relationsTo, each with its type", () => {
    expect(now.relationsTo("five-projects-value").map(({ type, claim }) => [type, claim.id])).toEqual([
      ["responds-to", "answer-complies"],
    ]);
  });
});

it("timesOf tells when a record entered and when it last changed", () => {
  expect(now.timesOf(now.getClaim("north-project-value"))).toEqual({
    entered: { version: "1.0.0", released: "2026-11-01T10:00:00Z" },
    changed: { version: "1.1.0", released: "2026-11-15T10:00:00Z" },
  });
});
