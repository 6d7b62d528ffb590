import { describe, expect, it } from "vitest";
import { mainText } from "../test-support/rendered-site.js";

describe("the page of an entity", () => {
  it("groups claims by the role that the entity has in them", () => {
    const text = mainText("entities/example-systems/");
    expect(text).toMatch(/As actor \(3\).*Claims that it makes \(1\)/);
    expect(text).toContain("People Example Person");
  });
});

describe("the dossier of an entity", () => {
  it("counts its claims, and lists money by assertion and answers beside what they answer", () => {
    const text = mainText("entities/example-systems/");
    expect(text).toMatch(/3 claims · 2 asserters · 2018 · 1 with figures · 1 disputed/);
    expect(text).toMatch(
      /Money \(1\).*They are not added up.*nearly 62 million US dollars The Example Wire says/,
    );
    expect(text).toMatch(
      /What it answered \(1\).*says that it won no project\..*The Example Wire says that the project/,
    );
  });
});
