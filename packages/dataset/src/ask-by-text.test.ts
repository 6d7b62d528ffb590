import { readFileSync } from "node:fs";
import { datasetAt, indexLedger } from "@claimwire/ledger";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openRecords } from "../test/open-records.js";
import { smallLedger } from "../test/small-ledger.js";
import type { Dataset } from "./dataset.js";
import { asEdtf as edtf } from "./dates.js";
import { asDecimal as decimal } from "./decimals.js";
import { openDataset } from "./open-dataset.js";
import { checkPassage } from "./passages.js";
import { releaseDataOf } from "./past/release-data.js";
import { publishRecords } from "./publish/publish-records.js";
import { foldText } from "./text/fold-text.js";

const SITE = {
  page: "https://wire.example/{key}/",
  feeds: {
    rss: "https://wire.example/feeds/{key}.xml",
    atom: "https://wire.example/feeds/{key}.atom",
    json: "https://wire.example/feeds/{key}.json",
  },
};

const CITATION = {
  name: "claimwire",
  title: "Claimwire: claims about video surveillance in Xinjiang",
  author: "The Claimwire maintainers",
  package: "@claimwire/dataset",
};

function open(site = {}): Dataset {
  const releases = smallLedger();
  const version = releases[releases.length - 1]?.version ?? "";
  const dataset = datasetAt(releases, version);
  if (dataset === undefined) throw new Error("no dataset");
  return openDataset(publishRecords(dataset, indexLedger(releases)), releaseDataOf(releases), site, CITATION);
}

const now = open();

describe("findEntities", () => {
  it.each([
    ["example-systems", "id", "exact"],
    ["Example Systems", "name", "exact"],
    ["  EXAMPLE-SYSTEMS!", "name", "normalised"],
    ["Example-systems", "name", "normalised"],
    ["Éxample Systems", "name", "normalised"],
    ["Ｅｘａｍｐｌｅ Systems", "name", "normalised"],
    ["Example Systems Co., Ltd.", "name", "without-legal-form"],
    ["例子", "alias", "exact"],
    ["例子系统", "alias", "without-legal-form"],
    ["例子系统股份有限公司", "alias", "exact"],
    ["q 42", "identifier", "normalised"],
    ["https://www.wikidata.org/wiki/Q42", "identifier", "normalised"],
    ["wikidata: q42", "identifier", "normalised"],
    ["Wikidata Q42", "identifier", "normalised"],
  ])("finds an entity by %j, and says how", (text, by, how) => {
    expect(now.findEntities(text).map((match) => [match.entity.id, match.by, match.how])).toEqual([
      ["example-systems", by, how],
    ]);
  });

  it("finds an entity by its id, however that is written", () => {
    for (const text of [
      "north-building",
      "North-Building",
      "NORTH BUILDING",
      "ｎｏｒｔｈ－ｂｕｉｌｄｉｎｇ",
    ]) {
      const how = text === "north-building" ? "exact" : "normalised";
      expect(now.findEntities(text)).toMatchObject([{ by: "id", matched: "north-building", how }]);
    }
  });

  it("says which name or identifier it was, in which language or scheme", () => {
    expect(now.findEntities("例子")).toMatchObject([{ matched: "例子", language: "zh-Hans" }]);
    expect(now.findEntities("Q42")).toMatchObject([{ matched: "Q42", scheme: "wikidata" }]);
  });

  it("gives the beginning of a name as what it is, and only where nothing matches in full", () => {
    expect(now.findEntities("North surveillance").map(({ entity, how }) => [entity.id, how])).toEqual([]);
    expect(now.findEntities("Building in").map(({ entity, how }) => [entity.id, how])).toEqual([
      ["north-building", "beginning"],
    ]);
  });

  it.each(["", "  ", "Example", "Systems", "Exmaple Systems", "constructor", "Q4", "例"])(
    "guesses nothing for %j",
    (text) => {
      expect(now.findEntities(text)).toEqual([]);
    },
  );
});

describe("traditional characters", () => {
  const opened = openRecords(
    {
      "entities/hall": { type: "company", name: "A Hall", names: { zh: ["国家纪念堂有限责任公司"] } },
      "entities/county": { type: "place", name: "A County", names: { "zh-Hant": ["莎車縣"] } },
    },
    { 國: "国", 會: "会", 紀: "纪", 縣: "县", 責: "责", 車: "车" },
  );

  it.each([
    ["國家紀念堂有限責任公司", "hall", "normalised"],
    ["國家紀念堂", "hall", "without-legal-form"],
    ["國家", "hall", "beginning"],
    ["国家纪念堂有限责任公司", "hall", "exact"],
    ["莎车县", "county", "normalised"],
  ])("name an entity that has simplified ones, and the other way round: %s", (text, id, how) => {
    expect(opened.findEntities(text).map((match) => [match.entity.id, match.how])).toEqual([[id, how]]);
    expect(opened.search(text).map(({ record }) => record.id)).toEqual([id]);
  });

  it("are not taken for others", () => {
    expect(opened.findEntities("國會")).toEqual([]);
  });
});

describe("search", () => {
  const found = (text: string, options = {}): readonly (readonly [string, readonly string[]])[] =>
    now.search(text, options).map(({ record, in: places }) => [record.id, places]);

  it("answers a text of very many words at once", () => {
    const begun = performance.now();
    expect(found("law ".repeat(500_000))).toEqual(found("law"));
    expect(found(Array.from({ length: 100_000 }, (_, at) => `law${at}`).join(" "))).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it("finds claims by their statement, and by the names of those concerned", () => {
    expect(found("local LAW")).toEqual([["answer-complies", ["statement"]]]);
    expect(found("例子 comply").map(([id]) => id)).toEqual([]);
    expect(found("例子 keeps").map(([id, places]) => [id, places])).toEqual([
      ["answer-complies", ["asserter", "about", "statement"]],
    ]);
  });

  it("puts what has the words in its name, title or statement first", () => {
    expect(found("Building in North")[0]).toEqual(["north-building", ["name"]]);
  });

  it("finds words by their beginnings alone", () => {
    expect(found("invest").map(([id]) => id)).toEqual(["answer-complies"]);
    expect(found("nvestors")).toEqual([]);
  });

  it("leaves retracted claims out unless asked", () => {
    expect(found("thousand cameras")).toEqual([]);
    expect(found("thousand cameras", { retracted: true }).map(([id]) => id)).toEqual(["north-cameras"]);
  });

  it("finds nothing for no words", () => {
    expect(found(" – ")).toEqual([]);
  });
});

describe("foldText", () => {
  it.each([
    ["Ürümqi", "urumqi"],
    ["ＷｉＦｉ ﬁnal", "wifi final"],
    ["莎车2018", "莎 车 2018"],
    ["o‘zbek", "o zbek"],
    ["The U.S. and D.C., e.g. an S.A.", "the us and dc eg an sa"],
    ["No. 5. A.Writer at a.example", "no 5 a writer at a example"],
    ["мир Й", "мир и"],
    ["हिन्दी", "हिन्दी"],
  ])("folds %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe("cite", () => {
  it("names the original source first, and then the dataset at its release", () => {
    expect(now.cite("claims/north-build-operate")).toBe(
      '[Announcement on North], Example Systems, 2017-08. Known through “Evidence of "Example Systems", in Example Region” (The Example Wire). ' +
        "The Claimwire maintainers. Claimwire: claims about video surveillance in Xinjiang, version 1.2.0, 2026-12-01, " +
        "npm: @claimwire/dataset@1.2.0. Record claims/north-build-operate: Example Systems's announcement foresees ten years for the North project. CC BY 4.0.",
    );
  });

  it("gives items for reference managers", () => {
    expect(now.cite("sources/first-report", { style: "csl" })).toEqual([
      {
        id: "first-report",
        type: "report",
        title: 'Evidence of "Example Systems", in Example Region',
        author: [{ literal: "A. Writer" }, { literal: "A Second Author" }],
        publisher: "The Example Wire",
        issued: { "date-parts": [[2018, 11, 28]] },
        language: "en",
        URL: "https://wire.example/reports/example-systems",
      },
      expect.objectContaining({
        id: "claimwire-1.2.0-sources-first-report",
        type: "dataset",
        version: "1.2.0",
      }),
    ]);
  });

  it("gives BibTeX in which nothing of a title is a command", () => {
    const ledger = now.cite(now.getTopic("project-value"), { style: "bibtex" });
    expect(ledger).toMatch(
      /^@misc\{claimwire-1\.2\.0-topics-project-value,\n {2}title = \{\{Claimwire: claims/,
    );
    const bibtex = now.cite("sources/first-report", { style: "bibtex" });
    expect(bibtex).toContain("author = {{A. Writer} and {A Second Author}}");
    expect(bibtex.match(/\{/g)?.length).toBe(bibtex.match(/\}/g)?.length);
  });

  it("gives each record a key of its own in BibTeX, so that citations of several stand in one file", () => {
    const keys = now.claims.flatMap((claim) => {
      const entries = now.cite(claim, { style: "bibtex" }).match(/@misc\{claimwire[^,]+/g) ?? [];
      return entries.map((entry) => entry.slice("@misc{claimwire-1.2.0-claims-".length));
    });
    expect(keys).toEqual(now.claims.map(({ id }) => id));
  });

  it("links to the page of the record where the dataset has a site", () => {
    expect(open(SITE).cite("claims/answer-complies")).toContain(
      "https://wire.example/claims/answer-complies/",
    );
  });

  it("is told in the settings to name the dataset as CITATION.cff does", () => {
    const { title, authors } = parse(readFileSync(new URL("../../../CITATION.cff", import.meta.url), "utf8"));
    const config = readFileSync(new URL("../../../claimwire.config.json", import.meta.url), "utf8");
    expect(JSON.parse(config).citation).toEqual({ title, author: authors[0].name });
  });

  it("throws a RangeError for a style that there is not", () => {
    expect(() => now.cite("claims/answer-complies", { style: "bibtx" as never })).toThrow(
      'Closest: "bibtex".',
    );
  });
});

describe("urlOf and feedOf", () => {
  it("are undefined where the dataset has no site", () => {
    expect([now.urlOf("claims/answer-complies"), now.feedOf("claims/answer-complies")]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("give the page and the feeds of the record that stands there now", () => {
    const { urlOf, feedOf } = open(SITE);
    expect(urlOf("claims/north-project-term")).toBe("https://wire.example/claims/north-build-operate/");
    expect(feedOf("entities/example-systems")).toBe(
      "https://wire.example/feeds/entities/example-systems.atom",
    );
    expect(feedOf("entities/example-systems", "json")).toBe(
      "https://wire.example/feeds/entities/example-systems.json",
    );
    expect(() => feedOf("entities/example-systems", "rs" as never)).toThrow('Closest: "rss".');
    expect(() => urlOf("entities/exmaple-systems" as never)).toThrow('Closest: "example-systems".');
  });
});

it("timeline gives the claims that tell when, in the order of time", () => {
  expect(now.timeline("example-systems").map(({ when, claim }) => [when, claim.id])).toEqual([
    ["../2018-11-28", "answer-complies"],
    ["2016/2018", "five-projects-value"],
    ["2017-08", "north-project-value"],
  ]);
  expect(() => now.timeline("example-systems", { rol: "actor" } as never)).toThrow('Closest: "role".');
});

it("repliesTo and disputesOf tell who answers, and who contradicts", () => {
  expect(now.repliesTo("five-projects-value").map(({ claim }) => claim.id)).toEqual(["answer-complies"]);
  expect(now.disputesOf("five-projects-value")).toEqual([]);
  expect(now.disputesOf("north-project-value")).toEqual([]);
  expect(
    now.disputesOf("north-project-value", { retracted: true }).map(({ type, claim }) => [type, claim.id]),
  ).toEqual([["contradicts", "north-cameras"]]);
});

describe("checkPassage", () => {
  const claim = now.getClaim("answer-complies");
  const passage = {
    section: "Answer",
    words: 5,
    sha256: "c2553dc0b61974a7fbd82f31692e10d96c4f776980daeefec80c75c3dc48f344",
  };
  const stated = {
    ...claim,
    evidence: [{ source: "first-report", stance: "states" as const, passages: [passage] }],
  };

  it("finds the words of a passage, whatever their punctuation and lines", () => {
    expect(checkPassage(stated, "Then: the COUNCIL\nbought “twelve” cameras…")).toEqual([
      { readIn: "first-report", passage, found: true },
    ]);
  });

  it("finds nothing where a word differs", () => {
    expect(checkPassage(stated, "The council bought ten cameras.")).toEqual([
      { readIn: "first-report", passage, found: false },
    ]);
  });
});

it("edtf and decimal make dates and decimals of text, and refuse any other", () => {
  expect([edtf("2018~"), decimal("-1.20")]).toEqual(["2018~", "-1.20"]);
  expect(() => edtf("May 2018")).toThrow(RangeError);
  expect(() => decimal("1e3")).toThrow(RangeError);
});
