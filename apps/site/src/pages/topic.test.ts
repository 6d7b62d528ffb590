import { describe, expect, it } from "vitest";
import { mainText } from "../test-support/rendered-site.js";

describe("a topic", () => {
  it("brings the claims of narrower topics with a wider one", () => {
    const text = mainText("topics/contracts/");
    expect(text).toContain("Example Systems says that it won no project.");
    expect(text).toContain("Narrower topics Sales 1 claim");
  });
});
