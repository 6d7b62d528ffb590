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

  it("compares two releases that are not neighbours", async () => {
    const { differences } = await claimwireJson(checkout.root, ["diff", "1.0.0", "1.0.2"]);
    expect(differences).toEqual([{ record: "claims/example-claim", op: "edited", fields: FIELDS }]);
    const { stdout } = await claimwire(checkout.root, ["diff", "1.0.2", "1.0.1"]);
    expect(stdout).toBe(
      '1.0.2 → 1.0.1: 1 record differs.\n\nclaims/example-claim  edited\n  /when  "2018" → "2017"\n',
    );
  });

  it("compares a release with the current records", async () => {
    checkout.writeRecord("claims/example-claim", aClaim({ when: "2016" }));
    const { to, differences } = await claimwireJson(checkout.root, ["diff", "1.0.2"]);
    expect([to, differences]).toMatchObject([null, [{ fields: [{ before: "2018", after: "2016" }] }]]);
  });

  it("names all releases when one does not exist", async () => {
    const { exitCode, issues } = await claimwireJson(checkout.root, ["diff", "1.0.0", "1.0.3"]);
    expect([exitCode, issueCodes({ issues })]).toEqual([1, ["VERSION_UNKNOWN"]]);
    expect(issues[0]?.fix).toBe("Released are 1.0.0, 1.0.1, 1.0.2.");
  });
});
