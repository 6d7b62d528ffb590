/** @module-tag process */
import { execFileSync } from "node:child_process";
import { existsSync, symlinkSync } from "node:fs";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, expect, it } from "vitest";
import { RECORD_LIMIT, readRecordText } from "./read-text.js";

let repo: TempRepo;
beforeEach(() => {
  repo = tempRepo({ git: false });
});
afterEach(() => repo.cleanUp());

it("readRecordText reads UTF-8", () => {
  repo.write("a.yaml", "label: 且末县\n");
  expect(readRecordText(repo.path("a.yaml"), "a.yaml")).toEqual({ text: "label: 且末县\n" });
});

it("readRecordText reads a file of the largest size, and reports a larger one", () => {
  repo.write("most.yaml", "a".repeat(RECORD_LIMIT));
  repo.write("more.yaml", "a".repeat(RECORD_LIMIT + 1));
  expect(readRecordText(repo.path("most.yaml"), "most.yaml").text).toHaveLength(RECORD_LIMIT);
  expect(readRecordText(repo.path("more.yaml"), "more.yaml").issue).toMatchObject({ code: "FILE_TOO_LARGE" });
});

it("readRecordText does not follow a link that replaced the file after the listing", () => {
  repo.write("a.yaml", "label: a\n");
  symlinkSync("a.yaml", repo.path("b.yaml"));
  const { issue } = readRecordText(repo.path("b.yaml"), "b.yaml");
  expect(issue).toMatchObject({ code: "FILE_UNREADABLE", at: { file: "b.yaml" } });
});

it("readRecordText reports a pipe without waiting for a writer, and a folder", () => {
  execFileSync("mkfifo", [repo.path("pipe.yaml")]);
  repo.write("folder.yaml/a", "");
  for (const file of ["pipe.yaml", "folder.yaml"]) {
    expect(readRecordText(repo.path(file), file).issue).toMatchObject({
      code: "FILE_UNEXPECTED",
      at: { file },
    });
  }
});

it("readRecordText reports a missing file", () => {
  expect(readRecordText(repo.path("a.yaml"), "a.yaml").issue).toMatchObject({ code: "FILE_UNREADABLE" });
});

// A file of the system has no size and a text all the same, as one has that grows meanwhile.
it.skipIf(!existsSync("/proc/version"))(
  "readRecordText reports a file whose size is not what the system says",
  () => {
    expect(readRecordText("/proc/version", "version").issue).toMatchObject({
      code: "FILE_UNREADABLE",
      fix: "Run the command again.",
    });
  },
);
