import { parseRelease } from "@claimwire/ledger";
import { aDataset, aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { releasedCheckout, type TempCheckout } from "../../test-support/temp-checkout.js";

const SECRET = "A name that must not be known";
const FILE = "data/releases/1.0.0.json";
const SUMMARY = ["--summary", "Take out a report to protect a person."];

function checkout(): TempCheckout {
  const records = aDataset({ "sources/secret-report": aSource({ title: SECRET }) });
  return releasedCheckout({ git: false, records });
}

describe("withhold", () => {
  it("takes a record out of the folder and of the ledger, and never shows what it takes out", async () => {
    const one = checkout();
    const { exitCode, stdout } = await claimwire(one.root, ["withhold", "sources/secret-report", ...SUMMARY]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("deletes data/sources/secret-report.yaml\n");
    expect(stdout).not.toContain(SECRET);
    expect(one.read(FILE)).not.toContain(SECRET);
    expect(parseRelease(one.read(FILE), FILE).issues).toEqual([]);
    const checked = await claimwireJson(one.root, ["check"]);
    expect([issueCodes(checked), checked.pending]).toEqual([[], 1]);
    const { next, notes } = await claimwireJson(one.root, ["status"]);
    expect([next, notes]).toMatchObject(["2.0.0", [{ cause: "legal", records: ["sources/secret-report"] }]]);
  });

  it("takes only the ledger's content out with --keep, and needs no note", async () => {
    const one = checkout();
    const found = await claimwireJson(one.root, ["withhold", "sources/secret-report", "--keep"]);
    expect(found).toMatchObject({ ok: true, files: [FILE], note: null });
    expect(one.read(FILE)).not.toContain(SECRET);
    expect(one.read("data/sources/secret-report.yaml")).toContain(SECRET);
    expect(await claimwireJson(one.root, ["check"])).toMatchObject({ ok: true, pending: 0 });
  });

  it("takes the summary of a why-note out of a release", async () => {
    const one = checkout();
    expect((await claimwireJson(one.root, ["withhold", "--notes", "first-note"])).files).toEqual([FILE]);
    expect(one.read(FILE)).not.toContain("Begin.");
    expect((await claimwireJson(one.root, ["check"])).ok).toBe(true);
  });

  it("refuses a record that cannot be read, whose file would stay, and says what is wrong with it", async () => {
    const one = checkout();
    const file = "data/sources/secret-report.yaml";
    one.write(file, one.read(file).replace("title:", "titel:"));
    const found = await claimwireJson(one.root, ["withhold", "secret-report", ...SUMMARY]);
    expect(issueCodes(found)).toEqual(["FIELD_MISSING", "UNKNOWN_KEY"]);
    expect(one.read(FILE)).toContain(SECRET);
  });

  it.each<[string, string[], string]>([
    ["a record to which others refer", ["sources/example-report", ...SUMMARY], "example-claim"],
    ["a record that nothing holds", ["sources/gone"], "No release and no file"],
    ["a note that is none", ["--notes", "no-note"], "no release has a why-note"],
    ["nothing", [], "Name the records"],
  ])("refuses %s, and touches nothing", async (_what, argv, said) => {
    const one = checkout();
    const before = one.read(FILE);
    const { exitCode, issues } = await claimwireJson(one.root, ["withhold", ...argv]);
    expect([exitCode, issues[0]?.code]).toEqual([1, "ARGUMENT_BAD"]);
    expect(issues[0]?.message).toContain(said);
    expect(one.read(FILE)).toBe(before);
  });
});
