import { aClaim, aDataset } from "@claimwire/testing";
import { expect, it } from "vitest";
import { claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { releasedCheckout, type TempCheckout } from "../../test-support/temp-checkout.js";

const OTHER = aClaim({ statement: "The Example Wire quotes the county: nobody won anything there." });

function checkout(): TempCheckout {
  return releasedCheckout({ git: false, records: aDataset({ "claims/other": OTHER }) });
}

const END = ["--cause", "reply", "--summary", "The county answered."];

it("reply joins a claim that is there, and changes its answer when called again", async () => {
  const one = checkout();
  const argv = ["reply", "example-claim", "--with", "other", "--reply", "denies", ...END];
  expect((await claimwireJson(one.root, argv)).issues).toEqual([]);
  const relation = "- { type: responds-to, claim: example-claim, reply: ";
  expect(one.read("data/claims/other.yaml")).toContain(`${relation}denies }\n`);
  expect((await claimwireJson(one.root, argv.with(5, "partly"))).issues).toEqual([]);
  expect(one.read("data/claims/other.yaml")).toContain(`${relation}partly }\n`);
});

it("reply writes a new claim that answers", async () => {
  const one = checkout();
  const claim = [
    ...[
      "--id",
      "county-denies",
      "--statement",
      "Example County denies that it bought anything from anybody.",
    ],
    ...[
      "--asserted-by",
      "example-county",
      "--basis",
      "self",
      "--source",
      "example-report",
      "--topics",
      "contracts",
    ],
  ];
  const found = await claimwireJson(one.root, [
    "reply",
    "example-claim",
    ...claim,
    "--reply",
    "denies",
    ...END,
  ]);
  expect(found).toMatchObject({ ok: true, records: ["claims/county-denies"] });
  expect(one.read("data/claims/county-denies.yaml")).toContain("claim: example-claim");
  expect((await claimwireJson(one.root, ["check"])).issues).toEqual([]);
});

it("reply notes the day on which nobody answered", async () => {
  const one = checkout();
  expect(
    (await claimwireJson(one.root, ["reply", "example-claim", "--sought", "2026-11-30"])).issues,
  ).toEqual([]);
  expect(one.read("data/claims/example-claim.yaml")).toMatch(/replySought: ["']?2026-11-30/);
});

it.each<[string, string[], string]>([
  ["no reply", ["example-claim", ...END], "ARGUMENT_BAD"],
  ["no code of a reply", ["example-claim", "--with", "other", ...END], "ARGUMENT_BAD"],
  ["a claim that answers itself", ["other", "--with", "other", "--reply", "denies", ...END], "ARGUMENT_BAD"],
  ["two replies at once", ["example-claim", "--with", "other", "--sought", "2026-11-30"], "ARGUMENT_BAD"],
  ["a day that is none", ["example-claim", "--sought", "2026-02-30"], "ARGUMENT_BAD"],
  [
    "a claim that is not there",
    ["example-claim", "--with", "ohter", "--reply", "denies", ...END],
    "CLAIM_MISSING",
  ],
])("reply refuses %s", async (_what, argv, code) => {
  expect(issueCodes(await claimwireJson(checkout().root, ["reply", ...argv]))).toEqual([code]);
});
