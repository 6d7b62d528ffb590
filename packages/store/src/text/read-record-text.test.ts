/** @module-tag process */
import { execFileSync } from "node:child_process";
import { existsSync, symlinkSync } from "node:fs";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, expect, it } from "vitest";
import { RECORD_LIMIT, readRecordText } from "./read-record-text.js";

let repo: TempRepo;
beforeEach(() => {
  repo = tempRepo({ git: false });
});
afterEach(() => repo.cleanUp());

it("reads a text in UTF-8", () => {
  repo.write("a.yaml", "label: 且末县\n");
  expect(readRecordText(repo.path("a.yaml"), "a.yaml")).toEqual({ text: "label: 且末县\n" });
});

it("takes a file that is as large as can be, and none that is larger", () => {
  repo.write("most.yaml", "a".repeat(RECORD_LIMIT));
  repo.write("more.yaml", "a".repeat(RECORD_LIMIT + 1));
  expect(readRecordText(repo.path("most.yaml"), "most.yaml").text).toHaveLength(RECORD_LIMIT);
  expect(readRecordText(repo.path("more.yaml"), "more.yaml").issue).toMatchObject({ code: "FILE_TOO_LARGE" });
});

it("follows no link, should one have come after the listing", () => {
  repo.write("a.yaml", "label: a\n");
  symlinkSync("a.yaml", repo.path("b.yaml"));
  const { issue } = readRecordText(repo.path("b.yaml"), "b.yaml");
  expect(issue).toMatchObject({ code: "FILE_UNREADABLE", at: { file: "b.yaml" } });
});

it("waits for nobody who would write to a pipe, and reads no folder", () => {
  execFileSync("mkfifo", [repo.path("pipe.yaml")]);
  repo.write("folder.yaml/a", "");
  for (const file of ["pipe.yaml", "folder.yaml"]) {
    expect(readRecordText(repo.path(file), file).issue).toMatchObject({
      code: "FILE_UNEXPECTED",
      at: { file },
    });
  }
});

it("says what is missing", () => {
  expect(readRecordText(repo.path("a.yaml"), "a.yaml").issue).toMatchObject({ code: "FILE_UNREADABLE" });
});

// A file of the system has no size and a text all the same, as one has that grows meanwhile.
it.skipIf(!existsSync("/proc/version"))("takes no text of a file that is not as large as it says", () => {
  expect(readRecordText("/proc/version", "version").issue).toMatchObject({
    code: "FILE_UNREADABLE",
    fix: "Run the command again.",
  });
});
