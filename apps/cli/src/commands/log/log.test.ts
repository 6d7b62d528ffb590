/** @module-tag process */
import { anEntity } from "@claimwire/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { claimwire, claimwireJson } from "../../test-support/claimwire.js";
import { releaseDirectly } from "../../test-support/release-directly.js";
import type { TempCheckout } from "../../test-support/temp-checkout.js";
import { threeReleases } from "../../test-support/three-releases.js";

let checkout: TempCheckout;

beforeEach(async () => {
  checkout = await threeReleases();
});

describe("log", () => {
  it.each(["claims/example-claim", "example-claim", "data/claims/example-claim.yaml"])(
    "lists every change of %s",
    async (record) => {
      const { stdout } = await claimwire(checkout.root, ["log", record]);
      expect(stdout).toBe(
        [
          "1.0.0  2026-01-01T00:00:00Z",
          "claims/example-claim  added  new-claim",
          '  "The Example Wire says that Example Systems won a project in Example County."',
          "  coverage: Begin. (first-note)",
          "",
          "1.0.1  2026-01-01T00:00:01Z",
          "claims/example-claim  edited  corrected",
          '  /when  (none) → "2017"',
          "  our-error: It was in 2017. (a-note)",
          "",
          "1.0.2  2026-01-01T00:00:02Z",
          "claims/example-claim  edited  corrected",
          '  /when  "2017" → "2018"',
          "  our-error: It was in 2018. (a-note)",
          "",
        ].join("\n"),
      );
    },
  );

  it("shows when the record entered and last changed for readers", async () => {
    const { times } = await claimwireJson(checkout.root, ["log", "example-claim"]);
    expect(times).toMatchObject({ entered: { version: "1.0.0" }, changed: { version: "1.0.2" } });
  });

  it("begins the history of a part with the split, and says which record was split", async () => {
    for (const id of ["north", "south"]) {
      const name = `${id[0]?.toUpperCase()}${id.slice(1)} County`;
      checkout.writeRecord(`entities/${id}`, anEntity({ type: "place", name }));
    }
    const split = ["split", "entities/example-county", "north", "south", "--references", "north"];
    expect(await claimwireJson(checkout.root, split)).toMatchObject({ ok: true });
    await releaseDirectly(checkout);
    const { stdout } = await claimwire(checkout.root, ["log", "north"]);
    expect(stdout.split("\n")).toEqual([
      "entities/north is a part of what was entities/example-county until it was split. What came before:  npx claimwire log entities/example-county",
      "",
      "1.1.0  2026-01-01T00:00:03Z",
      "entities/example-county  split  split",
      "  to entities/north, entities/south",
      '  entities/north  "North County"',
      '  entities/south  "South County"',
      expect.stringMatching(/^ {2}identity: Divide /),
      "",
    ]);
    const own = await claimwireJson(checkout.root, ["log", "example-county"]);
    expect(own).toMatchObject({ splitFrom: null, history: [{ version: "1.0.0" }, { version: "1.1.0" }] });
  });

  it("says of a record that no release holds yet that it is pending", async () => {
    checkout.writeRecord("entities/north", anEntity({ type: "place", name: "North County" }));
    const { issues } = await claimwireJson(checkout.root, ["log", "north"]);
    expect(issues).toMatchObject([
      {
        code: "RECORD_UNKNOWN",
        message: 'No release holds a record "entities/north".',
        fix: expect.stringContaining("pending"),
      },
    ]);
  });

  it.each([
    ["claims/example-clam", 'Closest: "claims/example-claim".'],
    ["example-clam", 'Closest: "claims/example-claim".'],
    ["claims/wholly-other-things", "No release holds a record"],
  ])("refuses the unknown record %s", async (record, words) => {
    const { issues } = await claimwireJson(checkout.root, ["log", record]);
    expect(issues).toMatchObject([{ code: "RECORD_UNKNOWN", message: expect.stringContaining(words) }]);
  });
});
