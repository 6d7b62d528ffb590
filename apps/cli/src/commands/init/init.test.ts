/** @module-tag process */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig, readVocabulary } from "@claimwire/store";
import { simpleGit } from "simple-git";
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

  it("begins a dataset whose releases save their entries beside the ledger, which audit compares", async () => {
    await claimwireJson(folder, ["init", "bridges", "--authority", "bridges.test"]);
    const root = join(folder, "bridges");
    const git = simpleGit(root);
    await git.addConfig("user.name", "Example").addConfig("user.email", "maintainer@claimwire.example");
    const release = async (...verbs: readonly string[][]): Promise<string[]> => {
      for (const argv of verbs) expect(issueCodes(await claimwireJson(root, argv))).toEqual([]);
      await git.add("--all").commit("Change it");
      // Nothing refers to these entities, which is a warning.
      expect(await claimwireJson(root, ["release", "--commit"])).toMatchObject({ ok: true });
      expect((await git.status()).files).toEqual([]);
      return read("bridges/data/published-entries.ndjson").split("\n").filter(Boolean);
    };
    const note = (summary: string): string[] => ["change", "--cause", "coverage", "--summary", summary];
    const add = (id: string): string[] => ["add", "entity", id, "--type", "organisation", "--name", id];
    const first = await release(add("herald"), note("Begin with the Herald."));
    const second = await release(add("courier"), note("Enter the Courier."));
    expect(first).toContainEqual(expect.stringContaining("tag:bridges.test,"));
    expect(second.slice(0, first.length)).toEqual(first);
    expect(second.length).toBeGreaterThan(first.length);
    expect(await claimwireJson(root, ["audit"])).toMatchObject({ ok: true, entries: second.length });
    const file = join(root, "data/published-entries.ndjson");
    writeFileSync(
      file,
      read("bridges/data/published-entries.ndjson").replace('"published":"2', '"published":"1'),
    );
    expect(issueCodes(await claimwireJson(root, ["audit"]))).toContain("ENTRIES_ALTERED");
    writeFileSync(file, "{}\n");
    expect(issueCodes(await claimwireJson(root, ["check"]))).toContain("ENTRIES_ALTERED");
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
