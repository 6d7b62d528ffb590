import { parseNote } from "@claimwire/release";
import { aClaim, aDataset, aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { claimwire, claimwireJson, codesOf } from "../../test-support/claimwire.js";
import {
  noteText,
  releasedCheckout,
  type TempCheckout,
  tempCheckout,
} from "../../test-support/temp-checkout.js";

/** A released checkout, then a corrected claim and a new source; only the claim is covered by a note. */
function editedCheckout(): TempCheckout {
  const checkout = releasedCheckout({ git: false });
  checkout.writeRecord("claims/example-claim", aClaim({ when: "2018" }));
  checkout.writeRecord(
    "sources/later-report",
    aSource({ title: "Later", cites: [{ source: "example-report" }] }),
  );
  const body = "The project was won in 2018.\n\nCause: our-error\nRecords: claims/example-claim";
  checkout.write(".changeset/brave-owls-sing.md", noteText('"@claimwire/dataset": patch', body));
  return checkout;
}

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
    expect(codesOf(found)).toEqual(
      expect.arrayContaining([
        "YAML_SYNTAX",
        "CONFIG_INVALID",
        "ASSERTIONS_INVALID",
        "NOTE_PACKAGE",
        "RELEASE_DIGEST",
      ]),
    );
  });

  it("requires a note for every change", async () => {
    const { issues } = await claimwireJson(editedCheckout().root, ["check"]);
    expect(issues).toMatchObject([
      { code: "CHANGE_UNCOVERED", at: { file: "data/sources/later-report.yaml" } },
      { code: "BUMP_TOO_SMALL" },
    ]);
  });
});

describe("assertions", () => {
  it.each(["check", "status"])("are checked against the pending records by %s", async (verb) => {
    const checkout = releasedCheckout({ git: false });
    checkout.write("data/assertions.yaml", "least: { claims: 2 }\n");
    const found = await claimwireJson(checkout.root, [verb]);
    expect([found.exitCode, codesOf(found)]).toEqual([1, ["ASSERTION_FAILED"]]);
  });
});

describe("status", () => {
  it("shows no next version while a removal is refused", async () => {
    const records = aDataset({ "sources/spare": aSource({ title: "Spare" }) });
    const checkout = releasedCheckout({ git: false, records });
    checkout.remove("data/sources/spare.yaml");
    const body = "Tidy.\n\nCause: editorial\nRecords: *";
    checkout.write(".changeset/a.md", noteText('"@claimwire/dataset": major', body));
    const { next, issues } = await claimwireJson(checkout.root, ["status"]);
    expect([next, codesOf({ issues })]).toEqual([null, expect.arrayContaining(["CAUSE_REFUSED"])]);
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
        "Release 1.0.0 is the newest; the next is 1.1.0. The changes demand minor; the notes ask for patch, which is too little.",
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

  it("shows the entries that the feeds will get", async () => {
    const checkout = editedCheckout();
    await claimwire(checkout.root, ["change", "--cause", "coverage", "--summary", "Enter a later report."]);
    const { exitCode, next, bump, entries } = await claimwireJson(checkout.root, ["status"]);
    expect([exitCode, next, bump]).toEqual([0, "1.1.0", { needed: "minor", asked: "minor" }]);
    expect(entries).toMatchObject([
      { title: expect.stringContaining("won a project"), streams: expect.arrayContaining(["corrections"]) },
      { title: expect.stringContaining("Later"), streams: expect.arrayContaining(["follow-ups"]) },
      { streams: ["releases"] },
    ]);
  });

  it("prints one line when nothing is pending", async () => {
    const { stdout } = await claimwire(releasedCheckout({ git: false }).root, ["status"]);
    expect(stdout).toBe("Release 1.0.0 is the newest; nothing is pending.\n");
  });
});

describe("change", () => {
  const FLAGS = ["--cause", "coverage", "--summary", "Enter a later report."];

  it("writes a note for all changes without one, with the bump that they demand", async () => {
    const checkout = editedCheckout();
    const { file, note } = await claimwireJson(checkout.root, ["change", ...FLAGS]);
    expect(file).toMatch(/^\.changeset\/[a-z]+(-[a-z]+){2,}\.md$/);
    expect(note).toMatchObject({ bump: "minor", cause: "coverage", records: ["sources/later-report"] });
    const name = (note as { name: string }).name;
    expect(parseNote(name, checkout.read(file as string))).toEqual({ note, issues: [] });
    expect((await claimwireJson(checkout.root, ["check"])).ok).toBe(true);
  });

  it("covers the records of --records, and counts the rest", async () => {
    const checkout = editedCheckout();
    checkout.writeRecord("sources/third-report", aSource({ title: "Third" }));
    const { stdout } = await claimwire(checkout.root, [
      "change",
      ...FLAGS,
      "--records",
      "sources/third-report",
    ]);
    expect(stdout).toMatch(
      /^Wrote \.changeset\/\S+\.md \(minor\), which covers:\n\nsources\/third-report {2}added/,
    );
    expect(stdout).toContain("1 pending change is still covered by no note.");
  });

  it("writes a note with a major bump before the first release", async () => {
    const { root } = tempCheckout({ git: false });
    const { note } = await claimwireJson(root, [
      "change",
      "--cause=coverage",
      "--summary=Begin.",
      "--records=*",
    ]);
    expect(note).toMatchObject({ bump: "major", records: ["*"] });
  });

  it.each([
    ["without a cause", ["--summary", "X."], ["ARGUMENT_BAD"]],
    ["without a summary", ["--cause", "coverage"], ["ARGUMENT_BAD"]],
    ["for an unknown cause", ["--cause", "because", "--summary", "X."], ["ARGUMENT_BAD"]],
    ["for a record without pending changes", [...FLAGS, "--records", "topics/contracts"], ["NOTE_RECORDS"]],
    ["with a bump that is too small", [...FLAGS, "--bump", "patch"], ["BUMP_TOO_SMALL"]],
    [
      "with a cause that does not fit",
      ["--cause=new-reporting", "--summary=X.", "--records=claims/example-claim"],
      ["CAUSE_REFUSED"],
    ],
  ])("writes nothing %s", async (_what, flags, codes) => {
    const checkout = editedCheckout();
    const refused = await claimwireJson(checkout.root, ["change", ...flags]);
    expect([refused.exitCode, codesOf(refused)]).toEqual([1, codes]);
    const { notes } = await claimwireJson(checkout.root, ["status"]);
    expect((notes as { name: string }[]).map(({ name }) => name)).toEqual(["brave-owls-sing"]);
  });

  it("writes nothing when nothing is pending", async () => {
    const { exitCode, stdout } = await claimwire(releasedCheckout({ git: false }).root, ["change"]);
    expect([exitCode, stdout]).toEqual([
      0,
      "Nothing is pending: the records are those of the newest release.\n",
    ]);
  });
});
