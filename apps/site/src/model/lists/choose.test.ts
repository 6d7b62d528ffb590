import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { claimsPages } from "../../pages/claims.js";
import { entitiesPages } from "../../pages/entities.js";
import { sourcesPages } from "../../pages/sources.js";
import { selectJson, selectRows } from "../../scripts/list/select-data.js";
import { realSite } from "../../test-support/real-site.js";
import { claimsCsv, claimsJson } from "../claim-table.js";
import { yearOfClaim } from "../claim-time.js";
import { claimsConcerning, claimsOnTopic } from "../dataset-index.js";
import type { Choices } from "./choices.js";
import { makeChooser } from "./choose.js";

const SITE = realSite();
const FILES = new Map(
  [...claimsPages(SITE), ...sourcesPages(SITE), ...entitiesPages(SITE)].map((made) => [
    made.path,
    "data" in made ? made.data : String(made.body),
  ]),
);
const { index } = SITE;

function fileOf(path: string): string {
  const text = FILES.get(path);
  if (text === undefined) throw new Error(`There is no ${path}.`);
  return text;
}

function chooserOf(folder: string) {
  return makeChooser(JSON.parse(fileOf(`${folder}choices.json`)) as Choices);
}

/** The ids in the first table of a page, in its order. */
function idsOn(path: string, kind: string): string[] {
  const rows =
    fileOf(path)
      .match(/<tbody>.*?<\/tbody>/s)?.[0]
      .split("<tr>")
      .slice(1) ?? [];
  return rows.map((row) => new RegExp(`href="/wire/${kind}/([^/"]+)/"`).exec(row)?.[1] ?? "");
}

const CLAIMS = chooserOf("browse/all/");
const SOURCES = chooserOf("browse/sources/all/");

/** The ids of the records that an address asks for, as the script takes them from the pages. */
function shown(chooser: typeof CLAIMS, kind: string, address: string): string[] {
  const query = chooser.read(new URLSearchParams(address));
  return chooser.rows(query).map((position) => {
    const { path, row } = chooser.rowPlace(query.chosen, position);
    return idsOn(path, kind)[row] ?? "";
  });
}

function claimsWhere(matches: (id: string) => boolean): Set<string> {
  return new Set([...index.claims.keys()].filter(matches));
}

describe("choices among the project's own claims", () => {
  const concernsDahua = new Set(claimsConcerning(index, "dahua"));
  const onProjects = new Set(claimsOnTopic(index, "surveillance-projects"));
  const claimOf = (id: string) => index.claims.get(id);

  it.each([
    ["all", "", () => true],
    ["an entity", "entity=dahua", (id: string) => concernsDahua.has(id)],
    [
      "an entity in a role",
      "entity=dahua&role=actor",
      (id: string) =>
        claimOf(id)?.about?.some((one) => one.entity === "dahua" && one.role === "actor") === true,
    ],
    [
      "an asserter and a topic with those in it",
      "asserter=ipvm&topic=surveillance-projects",
      (id: string) => claimOf(id)?.assertedBy === "ipvm" && onProjects.has(id),
    ],
    [
      "four properties",
      "entity=dahua&basis=document&mode=fact&state=standing",
      (id: string) => {
        const { basis, mode = "fact", status } = claimOf(id) ?? {};
        return concernsDahua.has(id) && basis === "document" && mode === "fact" && status === undefined;
      },
    ],
    ["a year that no claim is of", "year=1066", () => false],
  ])("leave those that match: %s", (_what, address, matches) => {
    const ids = shown(CLAIMS, "claims", address);
    expect(new Set(ids)).toEqual(claimsWhere(matches));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("say how many records each value would leave, and what is near when none is left", () => {
    const { chosen } = CLAIMS.read(new URLSearchParams("entity=dahua&role=actor&year=1066"));
    expect(CLAIMS.rows({ chosen, order: "list", page: 1 })).toEqual([]);
    expect(CLAIMS.near(chosen).map(({ without }) => without)).toEqual(["year"]);
    const { chosen: some } = CLAIMS.read(new URLSearchParams("entity=dahua&role=actor"));
    for (const [year, count] of CLAIMS.counts(some, "year")) {
      expect(shown(CLAIMS, "claims", `entity=dahua&role=actor&year=${year}`).length, year).toBe(count);
    }
  });

  it("are sorted newest, oldest, by asserter, or by amount within a currency", () => {
    const newest = shown(CLAIMS, "claims", "entity=dahua");
    const isDated = (id: string): boolean => yearOfClaim(index, id) !== undefined;
    const oldest = shown(CLAIMS, "claims", "entity=dahua&order=reverse");
    expect(oldest).toEqual([...newest.filter(isDated).reverse(), ...newest.filter((id) => !isDated(id))]);
    const [largest = ""] = shown(CLAIMS, "claims", "entity=dahua&order=amount");
    const amounts = newest.flatMap((id) =>
      (claimOf(id)?.quantities ?? []).filter(({ unit }) => unit === "USD").map(({ value }) => Number(value)),
    );
    expect(claimOf(largest)?.quantities?.map(({ value }) => Number(value))).toContain(Math.max(...amounts));
    const asserters = shown(CLAIMS, "claims", "entity=dahua&order=asserter").map(
      (id) => index.entities.get(claimOf(id)?.assertedBy ?? "")?.name ?? "",
    );
    expect(asserters).toEqual(asserters.toSorted());
  });

  it("give as data the rows that the whole list has of them", () => {
    const query = CLAIMS.read(new URLSearchParams("entity=dahua&year=2018"));
    const positions = CLAIMS.rows(query);
    const places = positions.map((position) => CLAIMS.dataPlace(query.chosen, position));
    const folder = CLAIMS.folder(query.chosen);
    const ids = shown(CLAIMS, "claims", "entity=dahua&year=2018");
    expect(ids.length).toBeGreaterThan(5);
    expect(selectRows(fileOf(`${folder}claims.csv`), places)).toBe(claimsCsv(SITE, ids));
    const page = "https://claimwire.example/wire/claims/?entity=dahua&year=2018";
    expect(selectJson(fileOf(`${folder}claims.json`), places, { kind: "claims", page })).toBe(
      claimsJson(SITE, "claims/?entity=dahua&year=2018", ids),
    );
  });

  it("take at most 30 bytes a record over the wire", () => {
    for (const [folder, count] of [
      ["browse/all/", index.claims.size],
      ["browse/sources/all/", index.sources.size],
      ["browse/entities/all/", index.entities.size],
    ] as const) {
      expect(gzipSync(fileOf(`${folder}choices.json`)).length / count, folder).toBeLessThan(30);
    }
  });
});

describe("choices among the project's own sources", () => {
  it("find the follow-ups of 2021, and those that are dead links", () => {
    const followUps = shown(SOURCES, "sources", "year=2021").filter((id) => index.sources.get(id)?.cites);
    expect(followUps.length).toBeGreaterThan(0);
    expect(shown(SOURCES, "sources", "link=gone").sort()).toEqual(
      [...index.sources]
        .flatMap(([id, { availability }]) => (availability.state === "gone" ? [id] : []))
        .sort(),
    );
  });

  it("begin with the source that most claims rest on, when asked to", () => {
    const [first = "", second = ""] = shown(SOURCES, "sources", "order=claims");
    const count = (id: string): number => index.claimsRestingOn.get(id).length;
    expect(count(first)).toBe(Math.max(...[...index.sources.keys()].map(count)));
    expect(count(first)).toBeGreaterThanOrEqual(count(second));
  });
});

it("choices among entities find the parts of a county, and begin with the entity that most claims name", () => {
  const chooser = chooserOf("browse/entities/all/");
  const inXinjiang = [...index.entities].flatMap(([id, { type, partOf }]) =>
    partOf === "xinjiang" && type === "place" ? [id] : [],
  );
  expect(inXinjiang.length).toBeGreaterThan(0);
  expect(shown(chooser, "entities", "part-of=xinjiang&type=place").sort()).toEqual(inXinjiang.sort());
  expect(shown(chooser, "entities", "order=claims")[0]).toBe("dahua");
  expect(new Set(shown(chooser, "entities", "order=reverse"))).toEqual(new Set(index.entities.keys()));
});

it("each single value has a page, a CSV and a JSON with as many rows as its link says", () => {
  const listed = [
    ...fileOf("claims/").matchAll(
      /href="\/wire\/(browse\/[^"]+\/)"><bdi>[^<]*<\/bdi><\/a> <span class="soft">(\d+)</g,
    ),
  ];
  expect(listed.length).toBeGreaterThan(50);
  for (const [, path = "", count] of listed) {
    const { claims } = JSON.parse(fileOf(`${path}claims.json`)) as { claims: { id: string }[] };
    expect(claims.length, path).toBe(Number(count));
    expect(idsOn(path, "claims"), path).toEqual(claims.slice(0, 100).map(({ id }) => id));
  }
});
