/** @module-tag process */
import { existsSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { aClaim } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { aWorld, type World } from "../../test-support/a-world.js";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { noteText } from "../../test-support/temp-checkout.js";
import { type PackageOrigin, renderAddresses } from "./complete-package.js";

async function land({ checkout }: World, ...argv: string[]): ReturnType<typeof claimwireJson> {
  return claimwireJson(checkout.root, ["land", "--rehearsal", ...argv]);
}

function readSettings({ read }: World["checkout"]): PackageOrigin {
  return JSON.parse(read("claimwire.config.json"));
}

describe("land", () => {
  it("brings a release out, does nothing twice, and brings the next one out", async () => {
    const world = await aWorld();
    const { checkout, registry, served } = world;
    const dry = await land(world, "--dry-run", "--only", "tag,site");
    expect([dry.issues, registry.published, existsSync(served)]).toEqual([[], [], false]);
    const onlyTag = ["land", "--rehearsal", "--only", "tag"];
    expect((await claimwire(checkout.root, [...onlyTag, "--dry-run"])).stdout).toMatch(
      /Nothing of release 1\.0\.0/,
    );
    expect((await claimwire(checkout.root, onlyTag)).stdout).toMatch(/Of release 1\.0\.0, done: tag\.$/m);
    expect((await land(world)).issues).toEqual([]);
    expect(registry.published).toEqual(["@claimwire/dataset@1.0.0"]);
    expect(registry.manifestOf("@claimwire/dataset", "1.0.0")).toMatchObject({
      repository: { url: "git+https://git.example/example/claims.git", directory: "packages/dataset" },
    });
    expect(registry.readmeOf("@claimwire/dataset", "1.0.0")).toBe(
      `# The example\n\n${renderAddresses(readSettings(checkout))}`,
    );
    expect(checkout.git("ls-remote", "--tags", "origin")).toContain("refs/tags/@claimwire/dataset@1.0.0");
    const first = readlinkSync(served);
    const again = await land(world, "--only", "tag,packages");
    expect(JSON.stringify(again.done)).toContain("@claimwire/dataset@1.0.0 is there");
    expect(registry.published).toHaveLength(1);

    checkout.writeRecord("claims/example-claim", aClaim({ when: "2018" }));
    const body = "It was in 2018.\n\nCause: our-error\nRecords: claims/example-claim";
    checkout.write(".changeset/a.md", noteText('"@claimwire/dataset": patch', body));
    checkout.commit("Correct the year");
    await claimwireJson(checkout.root, ["release", "--commit"]);
    expect((await land(world)).issues).toEqual([]);
    expect(registry.published).toEqual(["@claimwire/dataset@1.0.0", "@claimwire/dataset@1.0.1"]);
    expect(readlinkSync(served)).not.toBe(first);
    expect(JSON.parse(readFileSync(join(served, "api/v1/index.json"), "utf8"))).toEqual({ newest: "1.0.1" });
  });

  it("leaves what is out there as it is when a step fails, and goes on there", async () => {
    const world = await aWorld();
    const { checkout, registry, served } = world;
    const settings = checkout.read("claimwire.config.json");
    const { land: how, ...others } = JSON.parse(settings);
    checkout.write(
      "claimwire.config.json",
      JSON.stringify({ ...others, land: { ...how, upload: "exit 3" } }),
    );
    checkout.commit("Name a host that fails");
    const failed = await land(world);
    expect([issueCodes(failed), registry.published]).toEqual([["LAND_FAILED"], ["@claimwire/dataset@1.0.0"]]);
    checkout.write("claimwire.config.json", settings);
    checkout.commit("Name one that does not");
    expect((await land(world)).issues).toEqual([]);
    expect(existsSync(join(served, "feeds/all.json"))).toBe(true);
  });

  it("refuses placeholders, changes that are not committed, and a release in no commit", async () => {
    const world = await aWorld();
    const { checkout } = world;
    const refused = await claimwireJson(checkout.root, ["land"]);
    expect(refused.issues.map(({ code, at }) => [code, at.path[0]])).toEqual([
      ["SETTING_MISSING", "baseUrl"],
      ["SETTING_MISSING", "repository"],
      ["SETTING_MISSING", "contact"],
      ["SETTING_MISSING", "feeds"],
    ]);
    expect(refused.issues.at(-1)).toMatchObject({
      at: { path: ["feeds", "tagAuthority"] },
      fix: expect.stringContaining('"tagAuthority": "claims.your-site.org,2026"'),
    });
    // Ids that went out before stay, so their authority does.
    checkout.git("tag", "@claimwire/dataset@0.9.0");
    const later = await claimwireJson(checkout.root, ["land"]);
    expect(later.issues.map(({ at }) => at.path[0])).toEqual(["baseUrl", "repository", "contact"]);
    checkout.write("scratch.txt", "x");
    expect(issueCodes(await land(world))).toEqual(["TREE_DIRTY"]);
    checkout.remove("scratch.txt");
    checkout.git("checkout", "--quiet", "--orphan", "other");
    checkout.remove("data/releases/1.0.0.json");
    checkout.commit("Forget the release");
    expect((await land(world)).ok).toBe(false);
    expect(issueCodes(await land(world, "--only", "everything"))).toEqual(["ARGUMENT_BAD"]);
  });
});
