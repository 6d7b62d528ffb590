import { describe, expect, it } from "vitest";
import { attributeOf } from "../test-support/parse-page.js";
import { find, mainText, PAGES } from "../test-support/rendered-site.js";

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

  it("leads to the list of its claims, and to them as CSV and JSON", () => {
    const links = find("entities/example-systems/", "a").map((link) => attributeOf(link, "href"));
    const list = "/wire/browse/entity/example-systems/";
    expect(links).toEqual(expect.arrayContaining([list, `${list}claims.csv`, `${list}claims.json`]));
    expect(JSON.parse(PAGES.get("browse/entity/example-systems/claims.json") ?? "").claims.length).toBe(3);
  });
});

it("the page of a place says in what it lies, and shows what lies in it", () => {
  expect(mainText("entities/example-town-east/")).toMatch(/Lies in Example County/);
  expect(mainText("entities/example-county/")).toMatch(/Places in it .*East Town/);
});
