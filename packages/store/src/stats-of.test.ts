import { symlinkSync } from "node:fs";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, expect, it } from "vitest";
import { statsOf } from "./stats-of.js";

let repo: TempRepo;
beforeEach(() => {
  repo = tempRepo({ git: false });
});
afterEach(() => repo.cleanUp());

it("looks at a link and not through it", () => {
  symlinkSync("data", repo.path("linked"));
  expect([statsOf(repo.path("linked"))?.isSymbolicLink(), statsOf(repo.path("data"))?.isDirectory()]).toEqual(
    [true, true],
  );
});

it.each(["nowhere", "LICENSE/below", "loop/below", `${"a".repeat(300)}`])("knows nothing of %s", (path) => {
  repo.write("LICENSE", "");
  symlinkSync("loop", repo.path("loop"));
  expect(statsOf(repo.path(path))).toBeUndefined();
});
