import { describe, expect, it } from "vitest";
import { mainText } from "../test-support/rendered-site.js";

describe("the page of a topic", () => {
  it("lists the claims of narrower topics too", () => {
    const text = mainText("topics/contracts/");
    expect(text).toContain("Example Systems says that it won no project.");
    expect(text).toContain("Narrower topics Sales 1 claim");
  });
});
