import { describe, expect, it } from "vitest";
import { mainText, PAGES } from "../test-support/rendered-site.js";

describe("the dossier of an entity", () => {
  const text = mainText("entities/example-systems/");

  it("groups the claims of others by the role that the entity has in them, apart from its own", () => {
    expect(text).toMatch(/Others' claims about it \(2\).*As actor \(2\).*Claims that it makes \(1\)/);
    expect(text).toContain("People Example Person");
  });

  it("counts its claims, and lists money by assertion and answers beside what they answer", () => {
    expect(text).toMatch(/3 claims · 2 asserters · 2018 · 1 with figures · 1 disputed/);
    expect(text).toMatch(
      /Money \(1\).*They are not added up.*nearly 62 million US dollars The Example Wire says/,
    );
    expect(text).toMatch(
      /What it answered \(1\).*says that it won no project\..*The Example Wire says that the project/,
    );
  });

  it("has its claims as CSV and JSON beside it", () => {
    const csv = PAGES.get("entities/example-systems/claims.csv") ?? "";
    expect(csv.trim().split("\r\n").length).toBe(4);
    expect(JSON.parse(PAGES.get("entities/example-systems/claims.json") ?? "")).toMatchObject({
      page: "https://claimwire.example/wire/entities/example-systems/",
      claims: [{}, {}, {}],
    });
  });
});

it("the page of a place says in what it lies, and shows what lies in it", () => {
  expect(mainText("entities/example-town-east/")).toMatch(/Lies in Example County/);
  expect(mainText("entities/example-county/")).toMatch(/Places in it .*East Town/);
});
