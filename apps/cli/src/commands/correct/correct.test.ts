import { aClaim, aDataset } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { releasedCheckout, type TempCheckout } from "../../test-support/temp-checkout.js";

const CLAIM = "data/claims/example-claim.yaml";
const SUMMARY = ["--summary", "The project was won in 2016 for 16 million."];

function checkout(): TempCheckout {
  const claim = aClaim({
    when: "2017",
    quantities: [{ measure: "value", value: "61000000", unit: "USD", qualifier: "exact" }],
    topics: ["contracts"],
  });
  return releasedCheckout({ git: false, records: aDataset({ "claims/example-claim": claim }) });
}

async function correct(one: TempCheckout, ...argv: string[]): ReturnType<typeof claimwireJson> {
  return claimwireJson(one.root, ["correct", "claims/example-claim", ...argv, ...SUMMARY]);
}

describe("correct", () => {
  it("sets fields and members, and tells subscribers of the old and the new value", async () => {
    const one = checkout();
    const found = await correct(one, "--set", "when=2016", "--set", "/quantities/value/value=16000000");
    expect(found).toMatchObject({ ok: true, note: { cause: "our-error", bump: "patch" } });
    expect(found.entries).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          title: expect.stringMatching(/^Corrected: /),
          summary: expect.stringContaining("2016"),
        }),
      ]),
    );
    expect(one.read(CLAIM)).toMatch(/value: ["']16000000["']/);
    expect((await claimwireJson(one.root, ["check"])).issues).toEqual([]);
  });

  it("adds members, and takes fields and members out", async () => {
    const one = checkout();
    const about = 'about/["example-county","place"]/role=object';
    const found = await correct(
      one,
      "--set",
      about,
      "--add",
      "topics=contracts",
      "--remove",
      "topics/0",
      "--remove",
      "when",
    );
    expect(found.issues).toEqual([]);
    expect(one.read(CLAIM)).toContain("role: object");
    expect(one.read(CLAIM)).not.toContain("when");
  });

  it("refuses to work on a ledger that cannot be read, and says what is wrong with it", async () => {
    const one = checkout();
    one.write("data/releases/1.0.0.json", "null\n");
    expect(issueCodes(await correct(one, "--set", "when=2016"))).toEqual(["RELEASE_SHAPE"]);
  });

  it("says of a record that cannot be read what is wrong with it, by its id too", async () => {
    const one = checkout();
    one.write(CLAIM, one.read(CLAIM).replace("basis:", "bases:"));
    const found = await claimwireJson(one.root, ["correct", "example-claim", "--set", "when=2016"]);
    expect(issueCodes(found)).toEqual(["FIELD_MISSING", "UNKNOWN_KEY"]);
  });

  it("writes no why-note for a record that no release holds: the note of its addition is the only news", async () => {
    const one = checkout();
    one.writeRecord(
      "claims/new",
      aClaim({ statement: "The Example Wire says that it began in 2017.", when: "2017" }),
    );
    const { ok, note, file } = await claimwireJson(one.root, ["correct", "claims/new", "--set", "when=2016"]);
    expect([ok, note, file]).toEqual([true, null, null]);
    expect(one.read("data/claims/new.yaml")).toMatch(/^when: ['"]2016['"]$/m);
    const { changes, uncovered } = await claimwireJson(one.root, ["status"]);
    expect([changes, uncovered]).toMatchObject([[{ record: "claims/new", op: "added" }], ["claims/new"]]);
    const again = await claimwireJson(one.root, ["correct", "claims/new", "--set", "when=2016"]);
    expect(again.issues).toMatchObject([{ message: "Nothing is changed: claims/new would stay as now." }]);
    const refused = await claimwireJson(one.root, ["correct", "claims/new", "--set", "assertedBy=nobody"]);
    expect(issueCodes(refused)).toEqual(["ENTITY_MISSING"]);
  });

  it("asks for the reason, and tells of it, where a release holds the record under the id that it had before", async () => {
    const one = checkout();
    await claimwireJson(one.root, ["move", "example-claim", "better-name"]);
    const found = await claimwireJson(one.root, [
      "correct",
      "better-name",
      "--set",
      "when=2016",
      "--cause",
      "our-error",
      "--summary",
      "It was 2016.",
    ]);
    expect(found).toMatchObject({ ok: true, note: { cause: "our-error", records: ["claims/better-name"] } });
  });

  it.each<[string, string[], string]>([
    ["nothing", [], "ARGUMENT_BAD"],
    ["a field that is none", ["--set", "wehn=2016"], "ARGUMENT_BAD"],
    ["a member that is none", ["--set", "quantities/staff/value=1"], "ARGUMENT_BAD"],
    ["a value of the wrong form", ["--set", "when=1 August 2016"], "ARGUMENT_BAD"],
    ["a reference to nothing", ["--set", "assertedBy=exampel-wire"], "ENTITY_MISSING"],
    ["no assignment", ["--set", "when"], "ARGUMENT_BAD"],
    ["a member of what is no list", ["--add", "when=2016"], "ARGUMENT_BAD"],
    ["a cause that does not fit", ["--set", "when=2016", "--cause", "identity"], "CAUSE_REFUSED"],
  ])("refuses %s, and writes nothing", async (_what, argv, code) => {
    const one = checkout();
    const text = one.read(CLAIM);
    expect(issueCodes(await correct(one, ...argv))).toEqual([code]);
    expect(one.read(CLAIM)).toBe(text);
  });
});
