import { aClaim, aDataset, type RecordOverrides } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { buildDatasetIndex } from "../model/dataset-index.js";
import { exampleSite } from "../test-support/example-site.js";
import { addressesIn, mainText, PAGES } from "../test-support/rendered-site.js";
import { asOfPages } from "./as-of.js";

describe("the page of a record as of a release", () => {
  it("shows the record as it was then, says so first, and leads to the next and the newest", () => {
    const text = mainText("releases/1.0.0/claims/example-value/");
    expect(text).toMatch(
      /61 million US dollars\. This claim as of release 1\.0\.0, 23 November 2026\. Release 1\.1\.0 changed it: as of 1\.1\.0\. Today: Disputed: denied by those concerned/,
    );
    expect(text).not.toContain("62 million");
    expect(addressesIn("releases/1.0.0/claims/example-value/")).toEqual(
      expect.arrayContaining([
        "/wire/claims/example-value/",
        "/wire/releases/1.1.0/claims/example-value/",
        "/wire/api/v1/dataset/1.0.0.json",
      ]),
    );
    expect(mainText("releases/1.1.0/claims/example-value/")).toContain("No later release has changed it.");
  });

  it("shows every other kind with all that it said", () => {
    expect(mainText("releases/1.0.0/entities/example-person/")).toMatch(
      /Type person in a public role Public role chair, <b>Bold<\/b>/,
    );
    expect(mainText("releases/1.0.0/topics/sales/")).toContain("What was sold.");
  });

  it("stands under the id that the record had then", () => {
    const line = [
      "/wire/releases/1.0.0/claims/example-old-id/",
      "/wire/releases/1.2.0/claims/example-new-id/",
      "/wire/releases/1.2.1/claims/example-new-id/",
    ];
    for (const id of ["example-old-id", "example-new-id"]) {
      expect(addressesIn(`claims/${id}/`)).toEqual(expect.arrayContaining(line));
    }
    expect(addressesIn("entities/example-town/")).toEqual(
      expect.arrayContaining([
        "/wire/releases/1.2.0/entities/example-town-east/",
        "/wire/releases/1.2.0/entities/example-town-west/",
      ]),
    );
  });

  it("is there for the releases only that changed the record", () => {
    const versions = [...PAGES.keys()].flatMap(
      (path) => /^releases\/([^/]+)\/claims\/example-value\//.exec(path)?.[1] ?? [],
    );
    expect(versions).toEqual(["1.0.0", "1.1.0"]);
  });

  it("says what was answered, and what else was said about it, since then", () => {
    const site = exampleSite();
    const records = aDataset({
      ...(Object.fromEntries(site.index.records) as RecordOverrides),
      "claims/later-reply": aClaim({
        statement: "Example Systems answers.",
        assertedBy: "example-systems",
        relations: [{ type: "responds-to", claim: "example-claim" }],
      }),
      "claims/later-figure": aClaim({
        statement: "A later figure.",
        relations: [{ type: "updates", claim: "example-claim" }],
      }),
    });
    const [page] = [...asOfPages({ ...site, index: buildDatasetIndex(records) })].filter(
      ({ path }) => path === "releases/1.0.0/claims/example-claim/",
    );
    const [notice = ""] = /Answered since:.*Said about it since:.*?<nav/s.exec(String(page?.body)) ?? [];
    expect(notice).toMatch(/Example Systems answers\..*Said about it since:.*A later figure\./s);
  });

  it("is left out of search engines", () => {
    const past = [...PAGES].filter(([path]) => /^releases\/[^/]+\/[a-z]+\/[a-z]/.test(path));
    expect(past.length).toBeGreaterThan(10);
    for (const [path, html] of past) expect(html, path).toContain('<meta name="robots" content="noindex"/>');
  });

  it("is not there for a record that was withheld or removed, and no other repeats what it said", () => {
    const past = [...PAGES].filter(([path]) => /^releases\/[^/]+\/[a-z]+\/[a-z]/.test(path));
    const told = past.filter(
      ([path, html]) =>
        /example-(secret|gone)/.test(path) || /what the law forbids|must be withheld/.test(html),
    );
    expect(told.map(([path]) => path)).toEqual([]);
  });
});

it("a claim that was moved has no page as of a release once it is retracted for somebody's privacy", () => {
  const site = exampleSite();
  const records = aDataset({
    ...(Object.fromEntries(site.index.records) as RecordOverrides),
    "claims/example-new-id": aClaim({
      statement: "The Example Wire says something that moved before.",
      status: { state: "retracted", reason: "privacy" },
    }),
  });
  const paths = [...asOfPages({ ...site, index: buildDatasetIndex(records) })].map(({ path }) => path);
  expect(paths).toContain("releases/1.0.0/claims/example-value/");
  expect(paths.filter((path) => /example-(old|new)-id/.test(path))).toEqual([]);
});

describe("the citation of a record", () => {
  it("names the original source first, then the dataset at the release that last changed the record", () => {
    expect(mainText("claims/example-value/")).toContain(
      "“Example Systems Broke The Law”, The Example Wire, 2018-11-28, https://wire.example/reports/example-systems. " +
        "Its maintainers. Example, version 1.1.0, 2026-11-23, " +
        "https://claimwire.example/wire/releases/1.1.0/claims/example-value/, npm: example-claims@1.1.0. " +
        "Record claims/example-value: The Example Wire says that the project in Example County is worth 62 million US dollars. In this release it is disputed. CC BY 4.0.",
    );
  });

  it("says of a claim that does not stand that it does not", () => {
    expect(mainText("claims/example-withdrawn/")).toContain(
      "what it will take back. In this release it is retracted. CC BY 4.0.",
    );
  });

  it("gives BibTeX and CSL-JSON with an id of its own for each record", () => {
    const html = PAGES.get("claims/example-value/index.html") ?? "";
    expect(html).toContain("@misc{example-1.1.0-claims-example-value,");
    expect(html).toContain("&quot;id&quot;: &quot;example-1.1.0-claims-example-value&quot;");
    expect(PAGES.get("claims/example-denial/index.html")).toContain(
      "@misc{example-1.0.0-claims-example-denial,",
    );
  });

  it("is not offered for an id that a record had once", () => {
    for (const path of ["claims/example-old-id/", "entities/example-town/", "claims/example-gone/"]) {
      expect(PAGES.get(`${path}index.html`), path).not.toContain("cite");
    }
  });

  it("leaves out an address that is no link", () => {
    const html = PAGES.get("claims/example-denial/index.html") ?? "";
    expect(html.slice(html.indexOf('id="cite"'))).not.toContain("javascript:");
  });
});
