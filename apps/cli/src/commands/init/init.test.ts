/** @module-tag process */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig, readVocabulary } from "@claimwire/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimwireJson, issueCodes } from "../../test-support/claimwire.js";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "claimwire-init-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(folder, path), "utf8");

describe("init", () => {
  it("begins a dataset that is sound, and names it after its folder", async () => {
    const made = await claimwireJson(folder, ["init", "old-bridges"]);
    expect([made.exitCode, made.issues]).toEqual([0, []]);
    const root = join(folder, "old-bridges");
    const { config, issues } = readConfig(root, {});
    expect(issues).toEqual([]);
    expect(config).toMatchObject({
      title: "Old bridges",
      package: { name: "old-bridges", folder: "." },
      feeds: { tagAuthority: expect.stringMatching(/^old-bridges\.example,2\d{3}$/) },
    });
    expect(Object.keys(readVocabulary(root).vocabulary?.measures ?? {})).toContain("value");
    expect(JSON.parse(read("old-bridges/package.json"))).toMatchObject({
      name: "old-bridges",
      version: "0.0.0",
      exports: { ".": expect.anything(), "./history": expect.anything() },
    });
    expect(read("old-bridges/.changeset/changelog.cjs")).toContain('TO_ROOT = "./"');
    expect(issueCodes(await claimwireJson(root, ["check"]))).toEqual([]);
  });

  it("takes names from flags, and an empty repository as its folder", async () => {
    mkdirSync(join(folder, "claims/.git"), { recursive: true });
    const flags = ["--title", "Bridges of Europe", "--package", "@bridges/eu", "--authority", "bridges.test"];
    expect((await claimwireJson(folder, ["init", "claims", ...flags])).issues).toEqual([]);
    const { config } = readConfig(join(folder, "claims"), {});
    expect([config?.title, config?.package.name, config?.citation.title]).toEqual([
      "Bridges of Europe",
      "@bridges/eu",
      "Bridges of Europe",
    ]);
    expect(config?.feeds.tagAuthority).toMatch(/^bridges\.test,\d{4}$/);
  });

  it("writes over nothing", async () => {
    mkdirSync(join(folder, "full"));
    writeFileSync(join(folder, "full/notes.txt"), "mine");
    expect(issueCodes(await claimwireJson(folder, ["init", "full"]))).toEqual(["FOLDER_TAKEN"]);
    expect(read("full/notes.txt")).toBe("mine");
  });

  it("stops at a name that no package can have", async () => {
    const refused = await claimwireJson(folder, ["init", "bridges", "--package", "No Package"]);
    expect(issueCodes(refused)).toEqual(["CONFIG_INVALID"]);
  });
});
