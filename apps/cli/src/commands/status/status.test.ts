import { aDataset, aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { editedCheckout } from "../../test-support/edited-checkout.js";
import { noteText, releasedCheckout } from "../../test-support/temp-checkout.js";

describe("status", () => {
  it("shows no next version while a removal is refused", async () => {
    const records = aDataset({ "sources/spare": aSource({ title: "Spare" }) });
    const checkout = releasedCheckout({ git: false, records });
    checkout.remove("data/sources/spare.yaml");
    const body = "Tidy.\n\nCause: editorial\nRecords: *";
    checkout.write(".changeset/a.md", noteText('"@claimwire/dataset": major', body));
    const { next, issues } = await claimwireJson(checkout.root, ["status"]);
    expect([next, issueCodes({ issues })]).toEqual([null, expect.arrayContaining(["CAUSE_REFUSED"])]);
    const { stdout, stderr } = await claimwire(checkout.root, ["status"]);
    expect(stdout).toContain("Release 1.0.0 is the newest. What is pending cannot be released");
    expect(stdout).not.toContain("2.0.0");
    expect(stderr).toMatch(/^\n[^\n]/);
  });

  it("shows changes, signals, notes, bump, and changes without a note", async () => {
    const { exitCode, stdout, stderr } = await claimwire(editedCheckout().root, ["status"]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(
      [
        "Release 1.0.0 is the newest; the next is 1.1.0. The changes demand minor (sources/later-report); the notes ask for patch, which is too little.",
        "",
        "Pending changes (2):",
        "",
        "claims/example-claim  edited  corrected",
        '  /when  (none) → "2018"',
        "  our-error: The project was won in 2018. (brave-owls-sing)",
        "",
        "sources/later-report  added  follow-up, new-source",
        '  "Later"',
        "",
        "Why-notes, and what they cover:",
        "",
        "  brave-owls-sing  patch, our-error: The project was won in 2018.",
        "    claims/example-claim",
        "",
        "Covered by no note (1):  npx claimwire change   writes one.",
        "",
      ].join("\n"),
    );
  });

  it("dates the entry of the next release by the time at which it would be made", async () => {
    const checkout = editedCheckout();
    await claimwire(checkout.root, ["change", "--cause", "coverage", "--summary", "Enter a later report."]);
    const env = { SOURCE_DATE_EPOCH: String(Date.parse("2026-07-09T12:00:00Z") / 1000) };
    const { stdout } = await claimwire(checkout.root, ["status"], env);
    expect(stdout).toContain("Release 1.1.0 of 9 July 2026: ");
    const refused = await claimwireJson(checkout.root, ["status"], { SOURCE_DATE_EPOCH: "soon" });
    expect([issueCodes(refused), refused.entries]).toEqual([["EPOCH_INVALID"], null]);
  });

  it("shows the entries that the feeds will get", async () => {
    const checkout = editedCheckout();
    await claimwire(checkout.root, ["change", "--cause", "coverage", "--summary", "Enter a later report."]);
    const { exitCode, next, bump, entries } = await claimwireJson(checkout.root, ["status"]);
    expect([exitCode, next, bump]).toEqual([
      0,
      "1.1.0",
      { needed: "minor", asked: "minor", demandedBy: ["sources/later-report"] },
    ]);
    expect(entries).toMatchObject([
      { title: expect.stringContaining("won a project"), streams: expect.arrayContaining(["corrections"]) },
      { title: expect.stringContaining("Later"), streams: expect.arrayContaining(["follow-ups"]) },
      { streams: ["releases"] },
    ]);
    const { stdout } = await claimwire(checkout.root, ["status"]);
    const [, read = ""] = stdout.split("What subscribers will read (3):\n\n");
    expect(read).toMatch(
      /^ {2}Corrected: .*\n {2}Asserted by The Example Wire, .*2018.*\n {2}in all, .*corrections/,
    );
  });

  it("prints one line when nothing is pending", async () => {
    const { stdout } = await claimwire(releasedCheckout({ git: false }).root, ["status"]);
    expect(stdout).toBe("Release 1.0.0 is the newest; nothing is pending.\n");
  });
});
