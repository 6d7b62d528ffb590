import { aClaim, aDataset } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { releasedCheckout, type TempCheckout } from "../../test-support/temp-checkout.js";

const OTHER = aClaim({ statement: "The Example Wire quotes the county: nobody won anything there." });
const CLAIM = "data/claims/example-claim.yaml";

function checkout(): TempCheckout {
  return releasedCheckout({ git: false, records: aDataset({ "claims/other": OTHER }) });
}

async function run({ root }: TempCheckout, ...argv: string[]): ReturnType<typeof claimwireJson> {
  return claimwireJson(root, argv);
}

describe("retract", () => {
  it("gives the claim its status with a why-note, and shows what subscribers will read", async () => {
    const one = checkout();
    const text = one.read(CLAIM);
    one.write(CLAIM, `# Kept.\n${text}`);
    const argv = ["retract", "example-claim", "--reason", "misread", "--note", "It names another county."];
    const { exitCode, stdout } = await claimwire(one.root, [
      ...argv,
      "--summary",
      "We had misread the report.",
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Retracted: The Example Wire says that Example Systems won a project");
    expect(one.read(CLAIM)).toBe(
      `# Kept.\n${text}status:\n  state: retracted\n  reason: misread\n  note: It names another county.\n`,
    );
    const { ok, pending } = await run(one, "check");
    expect([ok, pending]).toEqual([true, 1]);
    const { notes, bump } = await run(one, "status");
    expect([notes, bump]).toMatchObject([
      [{ cause: "our-error", summary: "We had misread the report.", records: ["claims/example-claim"] }],
      { needed: "minor", asked: "minor" },
    ]);
  });

  it.each([
    ["misread", "our-error"],
    ["withdrawn-by-asserter", "source-changed"],
    ["privacy", "legal"],
  ])("takes for the reason %s the cause %s", async (reason, cause) => {
    const { note } = await run(
      checkout(),
      "retract",
      "example-claim",
      "--reason",
      reason,
      "--summary",
      "It is gone.",
    );
    expect(note).toMatchObject({ cause });
  });

  it("writes nothing with --dry-run", async () => {
    const one = checkout();
    const text = one.read(CLAIM);
    const argv = ["retract", "example-claim", "--reason", "misread", "--summary", "Misread.", "--dry-run"];
    const { ok, note } = await run(one, ...argv);
    expect([ok, note]).toMatchObject([true, { cause: "our-error" }]);
    expect(one.read(CLAIM)).toBe(text);
    expect((await run(one, "check")).pending).toBe(0);
  });

  it.each<[string, string[], string]>([
    [
      "a claim that is not there",
      ["exampel-claim", "--reason", "misread", "--summary", "X."],
      "CLAIM_MISSING",
    ],
    ["a record that is no claim", ["sources/example-report", "--reason", "misread"], "ARGUMENT_BAD"],
    ["no reason", ["example-claim", "--summary", "X."], "ARGUMENT_BAD"],
    ["no summary", ["example-claim", "--reason", "misread"], "ARGUMENT_BAD"],
    ["a reason of another state", ["example-claim", "--reason", "denied", "--summary", "X."], "ARGUMENT_BAD"],
  ])("refuses %s", async (_what, argv, code) => {
    const one = checkout();
    const found = await run(one, "retract", ...argv);
    expect([found.exitCode, issueCodes(found)]).toEqual([1, [code]]);
    expect((await run(one, "check")).pending).toBe(0);
  });

  it("says of a record of another kind what it is, and of a claim that cannot be read what is wrong with it", async () => {
    const one = checkout();
    const reason = ["--reason", "misread", "--summary", "X."];
    const { issues } = await run(one, "retract", "example-report", ...reason);
    expect(issues[0]?.message).toBe(
      'There is no claim "example-report". sources/example-report is a source.',
    );
    one.write(CLAIM, one.read(CLAIM).replace("basis:", "bases:"));
    const found = await run(one, "retract", "example-claim", ...reason);
    expect(issueCodes(found)).toEqual(["FIELD_MISSING", "UNKNOWN_KEY"]);
  });

  it("says of a claim that no release holds how nobody reads of it", async () => {
    const one = checkout();
    one.writeRecord("claims/new", aClaim({ statement: "The Example Wire says that it began in 2017." }));
    const told = "No release holds the claim.";
    for (const [id, isTold] of [
      ["new", true],
      ["example-claim", false],
    ] as const) {
      const argv = ["retract", id, "--reason=misread", "--summary=We misread it.", "--dry-run"];
      expect((await claimwire(one.root, argv)).stdout.includes(told)).toBe(isTold);
    }
  });

  it("refuses what check would refuse, and writes nothing", async () => {
    const one = checkout();
    const argv = [
      "retract",
      "example-claim",
      "--reason",
      "misread",
      "--summary",
      "X.",
      "--note",
      "a".repeat(301),
    ];
    expect(issueCodes(await run(one, ...argv))).toEqual(["TEXT_TOO_LONG"]);
    expect((await run(one, "check")).pending).toBe(0);
  });
});

describe("dispute, supersede and reinstate", () => {
  it.each([
    ["dispute", "other-account", "contradicts"],
    ["dispute", "denied", "responds-to"],
    ["supersede", "newer-figure", "updates"],
  ])("%s (%s) links the other claim by %s", async (verb, reason, type) => {
    const one = checkout();
    const argv = [verb, "example-claim", "--reason", reason, "--by", "other", "--summary", "It is so."];
    expect((await run(one, ...argv)).ok).toBe(true);
    expect(one.read(CLAIM)).toContain(`reason: ${reason}\n  by:\n    - other\n`);
    expect(one.read("data/claims/other.yaml")).toContain(`- { type: ${type}, claim: example-claim`);
    expect((await run(one, "check")).ok).toBe(true);
  });

  it("keeps a relation that joins the two already", async () => {
    const one = checkout();
    one.writeRecord("claims/other", {
      ...OTHER,
      relations: [{ type: "contradicts", claim: "example-claim" }],
    });
    const text = one.read("data/claims/other.yaml");
    const argv = [
      "dispute",
      "example-claim",
      "--reason",
      "other-account",
      "--by",
      "other",
      "--summary",
      "It is so.",
    ];
    expect((await run(one, ...argv)).ok).toBe(true);
    expect(one.read("data/claims/other.yaml")).toBe(text);
  });

  it.each(["no-answer", "declines"] as const)(
    "takes no answer %s for a denial, and writes nothing",
    async (reply) => {
      const one = checkout();
      one.writeRecord("claims/other", {
        ...OTHER,
        relations: [{ type: "responds-to", claim: "example-claim", reply }],
      });
      const argv = [
        "dispute",
        "example-claim",
        "--reason",
        "denied",
        "--by",
        "other",
        "--summary",
        "It is so.",
      ];
      const found = await run(one, ...argv);
      expect(found).toMatchObject({
        exitCode: 1,
        issues: [{ code: "STATUS_BY_NO_DENIAL", message: expect.stringContaining(`"${reply}"`) }],
      });
      expect(one.read(CLAIM)).not.toContain("status");
    },
  );

  it("says of an admission with another figure which relation makes it another account", async () => {
    const one = checkout();
    const admits = { type: "responds-to", claim: "example-claim", reply: "admits" } as const;
    const contradicts = { type: "contradicts", claim: "example-claim" } as const;
    const argv = [
      "dispute",
      "example-claim",
      "--reason=other-account",
      "--by=other",
      "--summary=It gives 6.",
    ];
    one.writeRecord("claims/other", { ...OTHER, relations: [admits] });
    expect((await run(one, ...argv)).issues).toMatchObject([
      { code: "STATUS_BY_NO_DENIAL", fix: expect.stringContaining("add the relation `contradicts`") },
    ]);
    one.writeRecord("claims/other", { ...OTHER, relations: [admits, contradicts] });
    expect(await run(one, ...argv)).toMatchObject({ ok: true });
  });

  it("lets a disputed claim stand again", async () => {
    const status = { state: "disputed", reason: "denied", by: ["other"] } as const;
    const records = aDataset({
      "claims/example-claim": aClaim({ status }),
      "claims/other": { ...OTHER, relations: [{ type: "contradicts", claim: "example-claim" }] },
    });
    const one = releasedCheckout({ git: false, records });
    const argv = ["reinstate", "example-claim", "--summary", "They took it back."];
    const found = await run(one, ...argv, "--cause", "reply");
    expect([issueCodes(found), found.entries]).toMatchObject([
      [],
      [{ title: expect.stringMatching(/^Reinstated/) }, {}],
    ]);
    expect(one.read(CLAIM)).not.toContain("status");
  });

  it("refuses what only takes back a pending change", async () => {
    const one = checkout();
    await run(
      one,
      "dispute",
      "example-claim",
      "--reason",
      "denied",
      "--by",
      "other",
      "--summary",
      "They deny it.",
    );
    const found = await run(
      one,
      "reinstate",
      "example-claim",
      "--cause",
      "reply",
      "--summary",
      "They took it back.",
    );
    expect(found.issues).toMatchObject([{ code: "ARGUMENT_BAD", fix: expect.stringContaining("with git") }]);
  });

  it("refuses to reinstate a claim that stands", async () => {
    const found = await run(checkout(), "reinstate", "example-claim", "--cause", "reply", "--summary", "X.");
    expect(issueCodes(found)).toEqual(["ARGUMENT_BAD"]);
  });
});
