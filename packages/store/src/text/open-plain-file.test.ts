/** @module-tag process */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readPlainFile } from "./open-plain-file.js";

let repo: TempRepo;
beforeEach(() => {
  repo = tempRepo({ git: false });
});
afterEach(() => repo.cleanUp());

it("readPlainFile returns the bytes of a file", () => {
  repo.write("work/told", Uint8Array.of(0xff, 0));
  expect(readPlainFile(repo.path("work/told"))).toEqual(Buffer.of(0xff, 0));
});

it.each<[what: string, make: (path: string) => void]>([
  ["nothing", () => {}],
  ["a pipe that nobody writes to", (path) => execFileSync("mkfifo", [path])],
  ["a link to a file", (path) => symlinkSync("data/topics/contracts.yaml", path)],
  ["a link to a file without end", (path) => symlinkSync("/dev/zero", path)],
  ["a folder", (path) => mkdirSync(path)],
])("readPlainFile returns undefined for %s", (_what, make) => {
  make(repo.path("told"));
  expect(readPlainFile(repo.path("told"))).toBeUndefined();
});
