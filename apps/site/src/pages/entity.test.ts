import { describe, expect, it } from "vitest";
import { mainText } from "../test-support/rendered-site.js";

describe("the page of an entity", () => {
  it("groups claims by the role that the entity has in them", () => {
    const text = mainText("entities/example-systems/");
    expect(text).toMatch(/As actor \(3\).*Claims that it makes \(1\)/);
    expect(text).toContain("People Example Person");
  });
});
