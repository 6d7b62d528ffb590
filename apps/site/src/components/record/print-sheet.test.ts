import { describe, expect, it } from "vitest";
import { exampleSite } from "../../test-support/example-site.js";
import { attributeOf } from "../../test-support/parse-page.js";
import { find, mainText, PARSED } from "../../test-support/rendered-site.js";

const SITE = exampleSite();

describe("the sheet of a record", () => {
  it("has the address, the release that last changed its records, its digest and how to verify them", () => {
    const [, sheet = ""] = mainText("claims/example-value/").split("About this sheet");
    const release = SITE.releases.find(({ version }) => version === "1.1.0");
    expect(sheet).toContain("Address https://claimwire.example/wire/claims/example-value/");
    expect(sheet).toContain("Records last changed release 1.1.0 of 23 November 2026");
    expect(sheet).toContain(`Its digest ${release?.digest}`);
    expect(sheet).toMatch(
      /To verify .*\/api\/v1\/releases\/1\.1\.0\.json .*verify\(\) of example-claims\/history/,
    );
  });

  it("names the newest release on no page, so that a release leaves the page alone", () => {
    const { digest, version } = SITE.releases.at(-1) as (typeof SITE.releases)[number];
    const sheets = [...PARSED.keys()].filter((path) =>
      /^(claims|entities|sources|topics)\/[^/]+\/index/.test(path),
    );
    const naming = sheets.filter((path) => mainText(path).includes(digest));
    const changed = sheets.filter((path) =>
      mainText(path).includes(`Records last changed release ${version} `),
    );
    expect(sheets.length).toBeGreaterThan(10);
    expect(naming).toEqual(changed);
    expect(naming.length).toBeLessThan(sheets.length);
  });

  it("is printed by a button that stays hidden without the script", () => {
    const buttons = find("claims/example-value/", "button").filter((button) =>
      attributeOf(button, "data-prints"),
    );
    expect(buttons.map((button) => attributeOf(button, "hidden"))).toEqual([""]);
    const scripts = find("claims/example-value/", "script").map((script) => attributeOf(script, "src"));
    expect(scripts).toContain("/wire/assets/print-sheet.js");
  });
});
