import { describe, expect, it } from "vitest";
import { mainText } from "../test-support/rendered-site.js";

describe("the page of a release", () => {
  it("lists every change, and says when there is none", () => {
    expect(mainText("releases/1.1.0/")).toMatch(/Changes \(3\) Claims \(2\).*Sources \(1\)/);
    expect(mainText("releases/1.2.2/")).toContain("This release changes no record.");
  });

  it("says how to cite the dataset at it", () => {
    expect(mainText("releases/1.1.0/")).toMatch(
      /version 1\.1\.0, 2026-11-23, https:\/\/claimwire\.example\/wire\/releases\/1\.1\.0\/, npm: [^ ]+@1\.1\.0\. CC BY 4\.0\./,
    );
  });
});
