import { existsSync } from "node:fs";
import { aClaim, aDataset, anEntity } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { releasedCheckout } from "../../test-support/temp-checkout.js";

const COUNTY = anEntity({ type: "place", name: "Example County" });

describe("move", () => {
  it("leaves a stub, and leads every reference to the new id", async () => {
    const checkout = releasedCheckout({ git: false });
    const text = checkout.read("data/entities/example-wire.yaml");
    const moved = await claimwireJson(checkout.root, ["move", "entities/example-wire", "the-wire"]);
    expect(moved).toMatchObject({ ok: true, issues: [], note: { cause: "identity", bump: "minor" } });
    expect(checkout.read("data/entities/example-wire.yaml")).toBe("kind: moved\nto: the-wire\n");
    expect(checkout.read("data/entities/the-wire.yaml")).toBe(text);
    expect(checkout.read("data/claims/example-claim.yaml")).toContain("assertedBy: the-wire\n");
    expect(checkout.read("data/sources/example-report.yaml")).toContain("publisher: the-wire\n");
    expect((await claimwireJson(checkout.root, ["check"])).issues).toEqual([]);
    const { changes } = await claimwireJson(checkout.root, ["status"]);
    expect(changes).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ record: "entities/example-wire", op: "moved" })]),
    );
  });

  it("keeps the folder of the file, and leads older stubs and exceptions along", async () => {
    const records = aDataset({ "claims/older": { kind: "moved", to: "example-claim" } });
    const checkout = releasedCheckout({ git: false, records });
    checkout.remove("data/claims/example-claim.yaml");
    const claim = aClaim({ when: "2019" });
    checkout.writeRecord("claims/example-claim", claim, "wire");
    const exceptions = (id: string): string =>
      `# Kept.\nCLAIM_AFTER_SOURCE:\n  - { record: claims/${id}, reason: It says so. }\n`;
    checkout.write("data/exceptions.yaml", exceptions("example-claim"));
    const argv = [
      "move",
      "claims/example-claim",
      "better-name",
      "--cause",
      "our-error",
      "--summary",
      "Name it better.",
    ];
    expect((await claimwireJson(checkout.root, argv)).issues).toEqual([]);
    expect(checkout.read("data/claims/wire/better-name.yaml")).toMatch(/when: ["']2019/);
    expect(checkout.read("data/claims/older.yaml")).toBe("kind: moved\nto: better-name\n");
    expect(checkout.read("data/exceptions.yaml")).toBe(exceptions("better-name"));
  });

  it("leads the parts of older splits along", async () => {
    const older = { kind: "split" as const, to: ["example-county", "county"] };
    const records = aDataset({ "entities/county": COUNTY, "entities/older": older });
    const checkout = releasedCheckout({ git: false, records });
    const { issues } = await claimwireJson(checkout.root, ["move", "entities/county", "the-county"]);
    expect(issues).toEqual([]);
    expect(checkout.read("data/entities/older.yaml")).toMatch(/to:\s+- example-county\s+- the-county\s*$/);
  });

  it("puts two records together, and takes out what would stand twice", async () => {
    const about = ["example-county", "county"].map((entity) => ({ entity, role: "place" as const }));
    const records = aDataset({ "entities/county": COUNTY, "claims/example-claim": aClaim({ about }) });
    const checkout = releasedCheckout({ git: false, records });
    const argv = ["move", "entities/county", "example-county", "--summary", "One county had two records."];
    expect((await claimwireJson(checkout.root, argv)).issues).toEqual([]);
    expect(checkout.read("data/entities/county.yaml")).toBe("kind: moved\nto: example-county\n");
    expect(checkout.read("data/claims/example-claim.yaml").match(/example-county/g)).toHaveLength(1);
    expect((await claimwireJson(checkout.root, ["check"])).issues).toEqual([]);
  });

  it("leaves neither a stub nor a note for an id that no release had", async () => {
    const checkout = releasedCheckout({ git: false });
    checkout.writeRecord(
      "entities/nort",
      anEntity({ type: "place", name: "North County", partOf: "example-county" }),
    );
    checkout.writeRecord("entities/town", anEntity({ type: "place", name: "North Town", partOf: "nort" }));
    const found = await claimwireJson(checkout.root, ["move", "nort", "north"]);
    expect(found).toMatchObject({ ok: true, note: null });
    expect(existsSync(checkout.path("data/entities/nort.yaml"))).toBe(false);
    expect(checkout.read("data/entities/town.yaml")).toContain("partOf: north\n");
    const { changes, notes } = await claimwireJson(checkout.root, ["status"]);
    expect([changes, notes]).toMatchObject([[{ record: "entities/north" }, { record: "entities/town" }], []]);
  });

  it("leads the note that covers the addition along with an id that no release had", async () => {
    const checkout = releasedCheckout({ git: false });
    for (const id of ["nort", "nort-west"])
      checkout.writeRecord(`entities/${id}`, anEntity({ type: "place", name: `County ${id}` }));
    const records = (id: string): string => `Records: entities/nort-west,${id}\nRecords: ${id}`;
    const note = (id: string): string =>
      `---\n"@claimwire/dataset": minor\n---\n\nEnter entities/nort and another.\n\nCause: coverage\n${records(id)}\n`;
    checkout.write(".changeset/two-counties.md", note("entities/nort"));
    expect(await claimwireJson(checkout.root, ["move", "nort", "north"])).toMatchObject({ ok: true });
    expect(checkout.read(".changeset/two-counties.md")).toBe(note("entities/north"));
    const { issues } = await claimwireJson(checkout.root, ["move", "north", "example-county"]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "NOTE_RECORDS" }));
    expect(await claimwireJson(checkout.root, ["move", "north", "nort-west"])).toMatchObject({ ok: true });
    expect(checkout.read(".changeset/two-counties.md")).toBe(note("entities/nort-west"));
  });

  it("leaves a stub for an id that a pending move gave to what a release holds", async () => {
    const checkout = releasedCheckout({ git: false });
    await claimwireJson(checkout.root, ["move", "example-wire", "the-wire"]);
    expect(await claimwireJson(checkout.root, ["move", "the-wire", "a-wire"])).toMatchObject({ ok: true });
    expect(checkout.read("data/entities/example-wire.yaml")).toBe("kind: moved\nto: a-wire\n");
    expect((await claimwireJson(checkout.root, ["check"])).issues).toEqual([]);
  });

  it.each<[string, string[], string]>([
    ["an id that no record has", ["exampel-wire", "the-wire"], "ARGUMENT_BAD"],
    ["a record that is not there", ["entities/exampel-wire", "the-wire"], "ENTITY_MISSING"],
    ["an id that is none", ["entities/example-wire", "The_Wire"], "ARGUMENT_BAD"],
    ["another kind", ["entities/example-wire", "sources/the-wire"], "ARGUMENT_BAD"],
    ["the same id", ["entities/example-wire", "example-wire"], "ARGUMENT_BAD"],
  ])("refuses %s", async (_what, argv, code) => {
    const checkout = releasedCheckout({ git: false });
    expect(issueCodes(await claimwireJson(checkout.root, ["move", ...argv]))).toEqual([code]);
  });
});
