import { expect, it } from "vitest";
import { addressesIn, mainText, PAGES } from "../test-support/rendered-site.js";

it("compares each release with the newest, with counts, digests, and what was before and after", () => {
  const text = mainText("compare/1.0.0...2.0.0/");
  expect(text).toMatch(/Records that differ Kind New Changed Moved Divided Removed claim 0 3 1 0 1/);
  expect(text).toMatch(/corrected.* Why: our error\. In 1\.1\.0\./);
  expect(text).toMatch(/Was: The Example Wire says .* 61 million US dollars\. Now: .* 62 million/);
  expect([...PAGES.keys()].filter((path) => /^compare\/./.test(path))).toEqual([
    "compare/index.html",
    ...["1.0.0", "1.1.0", "1.2.0", "1.2.1", "1.2.2"].map((from) => `compare/${from}...2.0.0/index.html`),
  ]);
});

it("leads from each comparison to all of its differences as files", () => {
  expect(addressesIn("compare/1.0.0...2.0.0/")).toContain("/wire/compare/?from=1.0.0&to=2.0.0");
});

it("leads from the choice of two releases to each comparison", () => {
  expect(addressesIn("compare/")).toContain("/wire/compare/1.1.0...2.0.0/");
});
