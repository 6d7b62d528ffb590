import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, expect, it } from "vitest";
import { replaceFile } from "./replace-file.js";

let repo: TempRepo;
beforeEach(() => {
  repo = tempRepo({ git: false });
  mkdirSync(repo.path("work"));
});
afterEach(() => repo.cleanUp());

const read = (file: string): string => readFileSync(repo.path(file), "utf8");

it("replaceFile writes the parts one after the other in place of the old file", () => {
  repo.write("work/told", "old");
  replaceFile(repo.path("work/told"), ["a", Buffer.from("é"), ""]);
  expect([read("work/told"), readdirSync(repo.path("work"))]).toEqual(["aé", ["told"]]);
});

it.each(["told", `told.${process.pid}`])("replaceFile does not write through a link at %s", (name) => {
  repo.write("mine", "mine");
  symlinkSync("../mine", repo.path(`work/${name}`));
  replaceFile(repo.path("work/told"), ["new"]);
  expect([read("mine"), read("work/told"), readdirSync(repo.path("work"))]).toEqual([
    "mine",
    "new",
    ["told"],
  ]);
});

it("replaceFile makes a file that only its owner reads, unless a mode is given", () => {
  const mode = (file: string): number => statSync(repo.path(file)).mode & 0o777;
  replaceFile(repo.path("work/told"), ["new"]);
  replaceFile(repo.path("work/open"), ["new"], 0o644);
  expect([mode("work/told"), mode("work/open")]).toEqual([0o600, 0o644 & ~process.umask()]);
});

it("replaceFile leaves no file behind when it fails", () => {
  mkdirSync(repo.path("work/told/more"), { recursive: true });
  expect(() => replaceFile(repo.path("work/told"), ["new"])).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
  expect(readdirSync(repo.path("work"))).toEqual(["told"]);
});
