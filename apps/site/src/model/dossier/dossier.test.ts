import { idOf } from "@claimwire/schema";
import { aClaim, aDataset, anEntity } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { realSite } from "../../test-support/real-site.js";
import { buildDatasetIndex, claimsConcerning } from "../dataset-index.js";
import { authorityActsOf } from "./authority-acts.js";
import { dossierOf } from "./dossier.js";
import { moneyIn } from "./money.js";
import { claimsWithin, placesIn, wholesOf } from "./places.js";
import { aftermathOf, projectsOf } from "./projects.js";
import { compareDates, LANES } from "./timeline.js";

const { index: INDEX, config: CONFIG } = realSite();
const TOPICS = CONFIG.dossier ?? {};
const dossier = (id: string) => dossierOf({ index: INDEX, config: CONFIG }, id);

describe("the acts of an entity", () => {
  it("are led by the narrowest act, newest first, with grounds and terms told apart", () => {
    const acts = authorityActsOf(INDEX, "leon-technology", TOPICS.acts);
    expect(acts.map(({ claim }) => claim)).toEqual(["leon-ns-cmic-listed", "leon-entity-list-2021"]);
    expect(acts[0]?.context).toContain("us-treasury-eight-ground");
    expect(acts[0]?.terms).toContain("leon-securities-ban-effective");
    expect(acts[1]?.context).toEqual(["leon-entity-list-ground-2021"]);
  });

  it("hold parts of one whole as one, though the whole does not name the entity", () => {
    const act = authorityActsOf(INDEX, "dahua", TOPICS.acts).find(
      ({ claim }) => claim === "dahua-entity-list-added",
    );
    expect(act?.context).toContain("entity-list-ground-2019");
  });

  it("count a part that touches others too as a ground, and not as a limit", () => {
    expect(authorityActsOf(INDEX, "chen-quanguo", TOPICS.acts)).toMatchObject([
      {
        claim: "xinjiang-official-designated-2020",
        context: ["treasury-ground-official-2020"],
        terms: [],
      },
    ]);
  });

  it("are none of those because of whom others were listed", () => {
    expect(INDEX.claimsAbout.get("uyghurs").some(({ role }) => role === "affected")).toBe(true);
    expect(authorityActsOf(INDEX, "uyghurs", TOPICS.acts)).toEqual([]);
  });

  it("name acts of public bodies alone, each claim in one act of an entity", () => {
    let acts = 0;
    for (const id of INDEX.entities.keys()) {
      const own = authorityActsOf(INDEX, id, TOPICS.acts);
      const claims = own.flatMap(({ claim, context, terms }) => [claim, ...context, ...terms]);
      expect(new Set(claims).size, id).toBe(claims.length);
      for (const claim of claims) {
        const asserter = INDEX.claims.get(claim)?.assertedBy ?? "";
        expect(INDEX.entities.get(asserter)?.type, claim).toBe("public-body");
      }
      acts += own.length;
    }
    expect(acts).toBeGreaterThan(8);
  });
});

describe("the projects of an entity", () => {
  it("are those in which it takes part, or that are in a place or its parts", () => {
    const namesOf = (id: string) => projectsOf(INDEX, id).map(({ project }) => project);
    expect(namesOf("dahua")).toEqual(["yarkant-project", "qiemo-project"]);
    expect(namesOf("kashgar-prefecture")).toEqual(["yarkant-project"]);
    expect(namesOf("ipvm")).toEqual([]);
  });

  it("show an exit from projects around them by a company that takes part, apart from what names them", () => {
    const yarkant = aftermathOf(INDEX, "yarkant-project", TOPICS.progress);
    expect(yarkant.near).toEqual(["dahua-exit-five-projects"]);
    expect(yarkant.own).toContain("dahua-yarkant-halted");
    expect(aftermathOf(INDEX, "pishan-project", TOPICS.progress).near).toEqual([
      "hikvision-exit-five-contracts",
    ]);
  });
});

it("a dossier has no acts, no aftermath and no lane of projects where the settings name no topics", () => {
  expect(authorityActsOf(INDEX, "dahua", undefined)).toEqual([]);
  expect(aftermathOf(INDEX, "yarkant-project", undefined)).toEqual({ own: [], near: [] });
  expect(
    new Set(
      dossierOf({ index: INDEX, config: { ...CONFIG, dossier: {} } }, "dahua").timeline.map(
        ({ lane }) => lane,
      ),
    ),
  ).toEqual(new Set(["answers", "reports"]));
});

describe("figures of money", () => {
  const figures = new Map(moneyIn(INDEX, INDEX.claims.keys()).map((figure) => [figure.claim, figure]));

  it("say which are joint, which repeat another and which are a part of one", () => {
    expect(figures.get("dahua-qiemo-won")).toMatchObject({
      joint: ["dahua", "leon-technology"],
      partOf: ["dahua-five-projects-value"],
      repeats: [],
    });
    expect(figures.get("hikvision-dahua-over-1-2-billion")?.repeats).toEqual([
      "hikvision-dahua-over-one-billion",
    ]);
    expect(figures.get("hikvision-dahua-over-one-billion")?.repeatedBy).toContain(
      "hikvision-dahua-over-1-2-billion",
    );
    expect(figures.get("dahua-yarkant-value")).toMatchObject({ joint: [], repeats: [] });
  });

  it("keep the currency in which they are asserted, and leave out what is no money", () => {
    expect(figures.get("hikvision-urumqi-zone-won")?.quantity.unit).toBe("CNY");
    expect(figures.has("yarkant-population")).toBe(false);
  });

  it("of a retracted claim are left out", () => {
    const index = buildDatasetIndex(
      aDataset({
        "claims/gone": aClaim({
          quantities: [{ measure: "value", value: "5", unit: "USD", qualifier: "exact" }],
          status: { state: "retracted", reason: "misread" },
        }),
      }),
    );
    expect(moneyIn(index, ["gone"])).toEqual([]);
  });
});

describe("a timeline", () => {
  it("has each record in one lane, newest first", () => {
    for (const id of ["dahua", "hikvision", "leon-technology", "xinjiang"]) {
      const entries = dossier(id).timeline;
      expect(entries.length).toBeGreaterThan(5);
      expect(new Set(entries.map(({ record }) => record)).size).toBe(entries.length);
      for (const [place, { date }] of entries.entries()) {
        if (place > 0) expect(compareDates(entries[place - 1]?.date ?? "", date)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("puts what an authority listed, what was answered and what became of projects into lanes of their own", () => {
    const lanes = new Map(dossier("dahua").timeline.map(({ record, lane }) => [idOf(record), lane]));
    expect(lanes.get("dahua-entity-list-added")).toBe("acts");
    expect(lanes.get("dahua-exit-five-projects")).toBe("projects");
    expect(lanes.get("dahua-entity-list-no-factual-basis")).toBe("answers");
    expect(lanes.get("reuters-exit-2024")).toBe("reports");
    expect(new Set(lanes.values())).toEqual(new Set(Object.keys(LANES)));
  });

  it.each([
    ["2018", "2019"],
    ["2018-10-22", "2018-10-23"],
    ["2018-01-01", "2018"],
    ["../2018-10", "2018-11"],
    ["/2018-10", "2018-11"],
    ["2018-10/2018-12", "2018-10/.."],
    ["201X", "2018"],
  ])("puts %s before %s", (earlier, later) => {
    expect(Math.sign(compareDates(earlier, later))).toBe(-1);
    expect(Math.sign(compareDates(later, earlier))).toBe(1);
  });
});

describe("a place", () => {
  it("has the claims of the places in it, each once", () => {
    const inner = placesIn(INDEX, "xinjiang");
    expect(inner).toContain("kashgar-prefecture");
    const claims = claimsWithin(INDEX, "xinjiang");
    for (const id of [...inner, "xinjiang"]) {
      expect(claimsConcerning(INDEX, id).filter((claim) => !claims.has(claim))).toEqual([]);
    }
    expect(wholesOf(INDEX, "yarkant-county")).toEqual(["china", "xinjiang", "kashgar-prefecture"]);
  });

  it("ends a circle of places", () => {
    const index = buildDatasetIndex(
      aDataset({
        "entities/east": anEntity({ type: "place", name: "East", partOf: "west" }),
        "entities/west": anEntity({ type: "place", name: "West", partOf: "east" }),
      }),
    );
    expect([wholesOf(index, "east"), claimsWithin(index, "east").size]).toEqual([["west"], 0]);
  });
});
