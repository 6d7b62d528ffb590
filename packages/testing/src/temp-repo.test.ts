/** @module-tag process */
import { existsSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aTopic } from "./a-record.js";
import { type TempRepo, tempRepo } from "./temp-repo.js";

let repo: TempRepo;
beforeEach(() => {
  repo = tempRepo();
});
afterEach(() => {
  vi.unstubAllEnvs();
  repo.cleanUp();
});

it("tempRepo writes a checkout with records as a maintainer would write them", () => {
  repo.writeRecord("topics/years", aTopic({ label: "2018", definition: "It's a year." }), "deep");
  expect(readFileSync(repo.path("data/topics/deep/years.yaml"), "utf8")).toBe(
    "label: '2018'\ndefinition: It's a year.\n",
  );
  expect(existsSync(repo.path("data/claims/example-claim.yaml"))).toBe(true);
  expect(JSON.parse(readFileSync(repo.path("claimwire.config.json"), "utf8")).language).toBe("en");
});

it("tempRepo makes the same commits whatever the environment tells git", () => {
  vi.stubEnv("GIT_DIR", "/nowhere");
  vi.stubEnv("GIT_AUTHOR_NAME", "Somebody else");
  const first = repo.commit("first");
  const twin = tempRepo();
  expect(twin.commit("first")).toBe(first);
  twin.cleanUp();
  repo.write("more", "");
  expect(repo.commit("second", 1_800_000_000)).not.toBe(first);
  expect(repo.git("log", "--format=%an %at %s").split("\n")).toEqual([
    "Example 1800000000 second",
    "Example 1700000000 first",
  ]);
});

it("tempRepo deletes its folder, with git or without", () => {
  const plain = tempRepo({ git: false });
  expect([existsSync(plain.path(".git")), existsSync(repo.path(".git"))]).toEqual([false, true]);
  plain.cleanUp();
  expect(existsSync(plain.root)).toBe(false);
});
