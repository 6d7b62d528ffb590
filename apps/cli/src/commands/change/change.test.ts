import { parseNote } from "@claimwire/release";
import { aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { editedCheckout } from "../../test-support/edited-checkout.js";
import { releasedCheckout, tempCheckout } from "../../test-support/temp-checkout.js";

describe("change", () => {
  const FLAGS = ["--cause", "coverage", "--summary", "Enter a later report."];

  it("writes a note for all changes without one, with the bump that they demand", async () => {
    const checkout = editedCheckout();
    const { file, note } = await claimwireJson(checkout.root, ["change", ...FLAGS]);
    expect(file).toMatch(/^\.changeset\/[a-z]+(-[a-z]+){2,}\.md$/);
    expect(note).toMatchObject({ bump: "minor", cause: "coverage", records: ["sources/later-report"] });
    const name = (note as { name: string }).name;
    expect(parseNote(name, checkout.read(file as string), "@claimwire/dataset")).toMatchObject({
      note,
      falls: [],
      issues: [],
    });
    expect((await claimwireJson(checkout.root, ["check"])).ok).toBe(true);
  });

  it("covers the records of --records, and counts the rest", async () => {
    const checkout = editedCheckout();
    checkout.writeRecord("sources/third-report", aSource({ title: "Third" }));
    const { stdout } = await claimwire(checkout.root, ["change", ...FLAGS, "--records", "third-report"]);
    expect(stdout).toMatch(
      /^Wrote \.changeset\/\S+\.md \(minor\), which covers:\n\nsources\/third-report {2}added/,
    );
    expect(stdout).toContain("1 pending change is still covered by no note.");
  });

  it("covers with * what no other note names, and says when that is nothing", async () => {
    const checkout = editedCheckout();
    const star = ["change", ...FLAGS, "--records", "*"];
    const { covered } = await claimwireJson(checkout.root, star);
    expect(covered).toMatchObject([{ record: "sources/later-report" }]);
    await claimwire(checkout.root, ["change", ...FLAGS, "--records", "later-report"]);
    const { stdout } = await claimwire(checkout.root, star);
    expect(stdout).toMatch(/^Wrote \.changeset\/\S+\.md \(patch\), which covers no change of a record\.\n$/);
  });

  it("names each record of --records once, and says of one that is not pending that it is not", async () => {
    const checkout = editedCheckout();
    const { note } = await claimwireJson(checkout.root, [
      "change",
      ...FLAGS,
      "--records=later-report,sources/later-report",
    ]);
    expect(note).toMatchObject({ records: ["sources/later-report"] });
    const { issues } = await claimwireJson(checkout.root, ["change", ...FLAGS, "--records=example-wire"]);
    expect(issues).toMatchObject([
      { message: expect.stringContaining('"entities/example-wire"; no change of it is pending.') },
    ]);
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
    expect([refused.exitCode, issueCodes(refused)]).toEqual([1, codes]);
    // No file was written to which a place could point.
    expect(refused.issues[0]?.at.file).toBe("command line");
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
