import { aDataset, aSource } from "@claimwire/testing";
import { countInWords } from "@claimwire/wire";
import { describe, expect, it } from "vitest";
import { makeSite } from "../make-site.js";
import { buildDatasetIndex } from "../model/dataset-index.js";
import { claimsInBrief, findUnknownChoices, offersOf } from "../model/front-choice.js";
import { newestNews } from "../model/newest-news.js";
import type { Site } from "../site.js";
import { exampleLedger } from "../test-support/example-ledger.js";
import { CONFIG, exampleSite } from "../test-support/example-site.js";
import { realSite } from "../test-support/real-site.js";
import { followUpsPages } from "./follow-ups.js";
import { homePages } from "./home.js";

const REAL = realSite();

function siteWith(home: NonNullable<Site["config"]["home"]>): Site {
  return makeSite({ ...CONFIG, home }, exampleLedger()).site as Site;
}

describe("the choice of the first page", () => {
  it("follows a moved claim, and leaves a retracted, a removed and a withheld one out", () => {
    const claims = ["example-old-id", "example-withdrawn", "example-gone", "example-secret", "example-value"];
    const site = siteWith({ claims });
    expect(claimsInBrief(site)).toEqual(["example-new-id", "example-value"]);
    expect(findUnknownChoices(site)).toEqual([]);
  });

  it("names the place and the closest key of a record that never was", () => {
    expect(findUnknownChoices(siteWith({ claims: ["example-valeu"], records: ["topics/sale"] }))).toEqual([
      {
        path: ["home", "claims", 0],
        message:
          'home.claims.0: no record "claims/example-valeu" was ever released. Closest: "claims/example-value".',
      },
      {
        path: ["home", "records", 0],
        message: 'home.records.0: no record "topics/sale" was ever released. Closest: "topics/sales".',
      },
    ]);
  });

  it("is what has most claims where the settings name nothing", () => {
    const [first, ...others] = offersOf(siteWith({}));
    expect(first).toEqual({ key: "entities/example-wire", claims: 4 });
    expect(others.every(({ claims }) => claims > 0)).toBe(true);
  });

  it("names records of the project's own ledger only", () => {
    expect(findUnknownChoices(REAL)).toEqual([]);
    expect(claimsInBrief(REAL)).toEqual(REAL.config.home?.claims);
  });
});

describe("the first page", () => {
  it("leads to the year under which the page of follow-ups has each, whatever its date leaves open", () => {
    const records = aDataset({
      "sources/in-a-decade": aSource({ published: "201X", cites: [{ source: "example-report" }] }),
      "sources/without-a-date": aSource({ published: undefined, cites: [{ source: "example-report" }] }),
    });
    const site = { ...exampleSite(), index: buildDatasetIndex(records) };
    const [html = "", listed = ""] = [homePages, followUpsPages].map((make) => {
      const [page] = make(site);
      return String(page?.body);
    });
    const years = [...html.matchAll(/follow-ups\/#(\w+)"/g)].map(([, year]) => year);
    expect(years).toEqual(["2010", "undated"]);
    for (const year of years) expect(listed).toContain(`<h2 id="${year}">`);
  });

  it("counts corrections and revisions, and names three other changes, newest first", () => {
    const { items, mended } = newestNews(REAL, 3);
    expect(items).toHaveLength(3);
    for (const { change } of items) expect(["corrected", "revised"]).not.toContain(change.signals[0]);
    const counted = mended?.release.changes.filter(({ signals }) => signals[0] === "corrected").length ?? 0;
    expect(counted).toBeGreaterThan(0);
    expect(mended?.counts).toContain(countInWords(counted, "corrected"));
  });
});
