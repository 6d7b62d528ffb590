import { aDataset, anEntity } from "@claimwire/testing";
import { expect, it } from "vitest";
import { claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { releasedCheckout, type TempCheckout } from "../../test-support/temp-checkout.js";

function withParts(): TempCheckout {
  const checkout = releasedCheckout({ git: false, records: aDataset() });
  for (const name of ["North", "South"]) {
    checkout.writeRecord(
      `entities/${name.toLowerCase()}-county`,
      anEntity({ type: "place", name: `${name} County` }),
    );
  }
  return checkout;
}

const SPLIT = ["split", "example-county", "north-county", "south-county"];

it("split leaves a stub and leads each reference to a part", async () => {
  const checkout = withParts();
  const one = ["--references", "north-county", "--reference", "claims/example-claim=south-county"];
  const found = await claimwireJson(checkout.root, [...SPLIT, ...one]);
  expect(found).toMatchObject({ ok: true, issues: [], note: { cause: "identity", bump: "minor" } });
  expect(checkout.read("data/entities/example-county.yaml")).toBe(
    "kind: split\nto:\n  - north-county\n  - south-county\n",
  );
  expect(checkout.read("data/claims/example-claim.yaml")).toContain("south-county");
  expect(issueCodes(await claimwireJson(checkout.root, ["check"]))).toEqual([]);
});

it("split leaves neither a stub nor a note for an id that no release had", async () => {
  const checkout = withParts();
  checkout.writeRecord("entities/shire", anEntity({ type: "place", name: "Shire" }));
  const found = await claimwireJson(checkout.root, SPLIT.with(1, "shire"));
  expect(found).toMatchObject({ ok: true, note: null });
  const { changes } = await claimwireJson(checkout.root, ["status"]);
  expect(changes).toMatchObject([{ record: "entities/north-county" }, { record: "entities/south-county" }]);
});

it("split asks to which part a record refers", async () => {
  const checkout = withParts();
  const { exitCode, issues } = await claimwireJson(checkout.root, SPLIT);
  expect([exitCode, issues[0]?.message]).toEqual([1, expect.stringContaining("claims/example-claim")]);
  expect(checkout.read("data/entities/example-county.yaml")).toContain("name: Example County");
});

it.each<[string, string[], string]>([
  ["one part", ["split", "entities/example-county", "north-county"], "ARGUMENT_BAD"],
  [
    "a part that is not there",
    [...SPLIT.with(3, "east-county"), "--references", "north-county"],
    "ENTITY_MISSING",
  ],
  [
    "a part of another kind",
    [...SPLIT.with(3, "topics/contracts"), "--references", "north-county"],
    "ARGUMENT_BAD",
  ],
  [
    "a reference of what does not refer to it",
    [...SPLIT, "--references", "north-county", "--reference", "sources/example-report=south-county"],
    "ARGUMENT_BAD",
  ],
  ["references to no part", [...SPLIT, "--references", "east-county"], "ARGUMENT_BAD"],
])("split refuses %s", async (_what, argv, code) => {
  expect(issueCodes(await claimwireJson(withParts().root, argv))).toEqual([code]);
});

it("split says of a record that does not refer to what is split which do, by its id too", async () => {
  const argv = [...SPLIT, "--references", "north-county", "--reference", "example-report=south-county"];
  const { issues } = await claimwireJson(withParts().root, argv);
  expect(issues[0]?.message).toBe(
    "--reference: sources/example-report does not refer to what is split; these do: claims/example-claim.",
  );
});

it("split says of a part that refers to the whole what to do", async () => {
  const checkout = withParts();
  const north = anEntity({ type: "place", name: "North County", partOf: "example-county" });
  checkout.writeRecord("entities/north-county", north);
  const { issues } = await claimwireJson(checkout.root, [...SPLIT, "--references", "north-county"]);
  expect(issues).toMatchObject([
    {
      code: "ARGUMENT_BAD",
      message: expect.stringContaining("entities/north-county refers to entities/example-county"),
    },
  ]);
});
