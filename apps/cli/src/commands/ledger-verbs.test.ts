/** @module-tag process */
import { aClaim } from "@claimwire/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { claimwire, claimwireJson, codesOf } from "../test-support/claimwire.js";
import { releaseDirectly } from "../test-support/release-directly.js";
import { noteText, releasedCheckout, type TempCheckout } from "../test-support/temp-checkout.js";

let checkout: TempCheckout;

async function change(when: string, cause: string): Promise<void> {
  checkout.writeRecord("claims/example-claim", aClaim({ when }));
  const body = `It was in ${when}.\n\nCause: ${cause}\nRecords: *`;
  checkout.write(".changeset/a-note.md", noteText('"@claimwire/dataset": patch', body));
  releaseDirectly(checkout);
}

beforeEach(async () => {
  checkout = releasedCheckout();
  await change("2017", "our-error");
  await change("2018", "editorial");
});

describe("log", () => {
  it.each(["claims/example-claim", "example-claim"])("lists every change of %s", async (record) => {
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
        "claims/example-claim  edited  housekeeping",
        '  /when  "2017" → "2018"',
        "  editorial: It was in 2018. (a-note)",
        "",
      ].join("\n"),
    );
  });

  it("shows when the record entered and last changed for readers", async () => {
    const { times } = await claimwireJson(checkout.root, ["log", "example-claim"]);
    expect(times).toMatchObject({ entered: { version: "1.0.0" }, changed: { version: "1.0.1" } });
  });

  it.each([
    ["claims/example-clam", 'Closest: "claims/example-claim".'],
    ["example-clam", 'Closest: "example-claim".'],
    ["claims/wholly-other-things", "No release holds a record"],
  ])("refuses the unknown record %s", async (record, words) => {
    const { issues } = await claimwireJson(checkout.root, ["log", record]);
    expect(issues).toMatchObject([{ code: "RECORD_UNKNOWN", message: expect.stringContaining(words) }]);
  });
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
    expect([exitCode, codesOf({ issues })]).toEqual([1, ["VERSION_UNKNOWN"]]);
    expect(issues[0]?.fix).toBe("Released are 1.0.0, 1.0.1, 1.0.2.");
  });
});
