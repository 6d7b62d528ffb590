/** @module-tag process */
import { aClaim } from "@claimwire/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import type { TempCheckout } from "../../test-support/temp-checkout.js";
import { threeReleases } from "../../test-support/three-releases.js";

let checkout: TempCheckout;

beforeEach(async () => {
  checkout = await threeReleases();
});

describe("diff", () => {
  const FIELDS = [{ path: "/when", after: "2018" }];
  const BECAUSE = [
    { version: "1.0.1", code: "our-error", summary: "It was in 2017.", note: "a-note" },
    { version: "1.0.2", code: "our-error", summary: "It was in 2018.", note: "a-note" },
  ];

  it("compares two releases that are not neighbours, and says why they differ", async () => {
    const { differences } = await claimwireJson(checkout.root, ["diff", "1.0.0", "1.0.2"]);
    expect(differences).toEqual([
      { record: "claims/example-claim", op: "edited", fields: FIELDS, because: BECAUSE },
    ]);
    const { stdout } = await claimwire(checkout.root, ["diff", "1.0.2", "1.0.1"]);
    expect(stdout).toBe(
      [
        "1.0.2 → 1.0.1: 1 record differs.",
        "",
        "claims/example-claim  edited",
        '  /when  "2018" → "2017"',
        "  1.0.2  our-error: It was in 2018. (a-note)",
        "",
      ].join("\n"),
    );
  });

  it("compares a release with the current records, with the why-notes that wait", async () => {
    checkout.writeRecord("claims/example-claim", aClaim({ when: "2016", note: "n".repeat(300) }));
    const { to, differences } = await claimwireJson(checkout.root, ["diff", "1.0.2"]);
    expect([to, differences]).toMatchObject([
      null,
      [{ fields: [{}, { before: "2018", after: "2016" }], because: [] }],
    ]);
    await claimwire(checkout.root, ["change", "--cause", "our-error", "--summary", "It was in 2016."]);
    const { stdout } = await claimwire(checkout.root, ["diff", "1.0.1"]);
    expect(stdout).toContain(`  /note\n    - (none)\n    + "${"n".repeat(300)}"\n`);
    expect(stdout).toMatch(
      /\n {2}1\.0\.2 {2}our-error: It was in 2018\..*\n {2}pending {2}our-error: It was in 2016\. \([\w-]+\)\n$/,
    );
  });

  it("names all releases when one does not exist", async () => {
    const { exitCode, issues } = await claimwireJson(checkout.root, ["diff", "1.0.0", "1.0.3"]);
    expect([exitCode, issueCodes({ issues })]).toEqual([1, ["VERSION_UNKNOWN"]]);
    expect(issues[0]?.fix).toBe("Released are 1.0.0, 1.0.1, 1.0.2.");
  });
});
