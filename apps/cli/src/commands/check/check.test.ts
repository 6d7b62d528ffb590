import { existsSync } from "node:fs";
import { aClaim, aDataset } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { editedCheckout } from "../../test-support/edited-checkout.js";
import { noteText, releasedCheckout } from "../../test-support/temp-checkout.js";

describe("check", () => {
  it("accepts valid data, and prints counts", async () => {
    const { exitCode, stdout, stderr } = await claimwire(releasedCheckout({ git: false }).root, ["check"]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toBe("1 claim, 1 source, 2 entities, 1 topic; release 1.0.0 proven; nothing pending.\n");
  });

  it("finds broken records, references, settings, assertions, notes and releases in one run", async () => {
    const checkout = releasedCheckout({ git: false });
    checkout.write("data/claims/example-claim.yaml", "statement: [\n");
    checkout.write("claimwire.config.json", "{}\n");
    checkout.write("data/assertions.yaml", "most: 1\n");
    checkout.write(".changeset/a.md", "---\n---\n\nX.\n");
    checkout.write(
      "data/releases/1.0.0.json",
      checkout.read("data/releases/1.0.0.json").replace("coverage", "reply"),
    );
    const found = await claimwireJson(checkout.root, ["check"]);
    expect(found.exitCode).toBe(1);
    expect(issueCodes(found)).toEqual(
      expect.arrayContaining([
        "YAML_SYNTAX",
        "CONFIG_INVALID",
        "ASSERTIONS_INVALID",
        "NOTE_PACKAGE",
        "RELEASE_DIGEST",
      ]),
    );
  });

  it.each([
    "data/claims/example-claim.yaml",
    "data/assertions.yaml",
    "data/exceptions.yaml",
    "data/link-checks.ndjson",
    "data/releases/1.0.0.json",
    ".changeset/a.md",
    "claimwire.config.json",
    "packages/dataset/package.json",
    "data/published-entries.ndjson",
  ])("tells of the markers of a merge in %s, and nothing that follows from them", async (file) => {
    // The exception lets an issue through, which must not be told when the list cannot be read.
    const exception = "  - record: claims/example-claim\n    reason: The plan was made then.\n";
    const records = aDataset({ "claims/example-claim": aClaim({ when: "2020" }) });
    const checkout = releasedCheckout({ git: false, records });
    checkout.write("data/exceptions.yaml", `CLAIM_AFTER_SOURCE:\n${exception}`);
    const before = existsSync(checkout.path(file)) ? checkout.read(file) : "";
    checkout.write(file, `${before}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n`);
    const { issues } = await claimwireJson(checkout.root, ["check"]);
    expect(issues.map(({ code, at }) => [code, at.file])).toEqual([["CONFLICT_MARKERS", file]]);
  });

  it.each([".changeset/config.json", "package.json"])(
    "tells of the markers of a merge in %s alone while a note waits",
    async (file) => {
      const checkout = releasedCheckout({ git: false });
      const body = "New look-up.\n\nCause: schema\nRecords: *";
      checkout.write(".changeset/a.md", noteText('"@claimwire/dataset": minor', body));
      const before = existsSync(checkout.path(file)) ? checkout.read(file) : "{\n";
      checkout.write(file, `${before}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n`);
      const { issues } = await claimwireJson(checkout.root, ["check"]);
      expect(issues.map(({ code, at }) => [code, at.file])).toEqual([["CONFLICT_MARKERS", file]]);
    },
  );

  it("requires a note for every change", async () => {
    const { issues } = await claimwireJson(editedCheckout().root, ["check"]);
    expect(issues).toMatchObject([
      { code: "CHANGE_UNCOVERED", at: { file: "data/sources/later-report.yaml" } },
      { code: "BUMP_TOO_SMALL" },
    ]);
  });

  it("names the file of a changed record that stands in a folder below its kind's", async () => {
    const checkout = editedCheckout();
    const text = checkout.read("data/sources/later-report.yaml");
    checkout.remove("data/sources/later-report.yaml");
    checkout.write(
      "data/sources/2099/later-report.yaml",
      text.replace(/published: .*/, "published: 2099-01-01"),
    );
    const { issues } = await claimwireJson(checkout.root, ["check"]);
    expect(issues).toMatchObject([
      { code: "CHANGE_UNCOVERED", at: { file: "data/sources/2099/later-report.yaml" } },
      { code: "BUMP_TOO_SMALL" },
      { code: "PUBLISHED_LATER", at: { file: "data/sources/2099/later-report.yaml", line: 4 } },
    ]);
  });
});

describe("check and status", () => {
  it.each(["check", "status"])("%s checks the assertions against the pending records", async (verb) => {
    const checkout = releasedCheckout({ git: false });
    checkout.write("data/assertions.yaml", "least: { claims: 2 }\n");
    const found = await claimwireJson(checkout.root, [verb]);
    expect([found.exitCode, issueCodes(found)]).toEqual([1, ["ASSERTION_FAILED"]]);
  });
});
