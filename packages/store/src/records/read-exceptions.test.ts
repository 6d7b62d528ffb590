/** @module-tag process */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { EXCEPTIONS_FILE as FILE } from "@claimwire/schema";
import { aClaim, aTopic } from "@claimwire/testing";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, expect, it } from "vitest";
import { listRecordFiles } from "./list-record-files.js";
import { readExceptions } from "./read-exceptions.js";
import { readRecords } from "./read-records.js";

let repo: TempRepo;
beforeEach(() => {
  repo = tempRepo({ git: false });
});
afterEach(() => repo.cleanUp());

function issuesOf(): string[] {
  const { issues } = readRecords(repo.root);
  return issues.map(({ code, at: { file, line, column } }) => `${file}:${line}:${column} ${code}`);
}

const LATE = "data/claims/late.yaml:4:7 CLAIM_AFTER_SOURCE";
const listed = (code: string, record: string): string =>
  `# Ask before you add one.\n${code}:\n  - record: ${record}\n    reason: The list says so.\n`;

function writeLate(): void {
  const statement = "The Example Wire says that it will have been so.";
  const { evidence } = aClaim();
  repo.writeRecord("claims/late", {
    statement,
    assertedBy: "example-wire",
    basis: "document",
    when: "2020",
    evidence,
  });
}

it("readExceptions lets a record break the rule that the list names for it, and no other rule", () => {
  writeLate();
  const [found] = issuesOf();
  expect(found).toContain("CLAIM_AFTER_SOURCE");
  repo.write(FILE, listed("CLAIM_AFTER_SOURCE", "claims/late"));
  expect(issuesOf()).toEqual([]);
  expect(readRecords(repo.root).records?.has("claims/late")).toBe(true);
  repo.writeRecord("topics/idle", aTopic());
  expect(issuesOf()).toEqual([expect.stringContaining("TOPIC_UNUSED")]);
});

it("readExceptions reports a pipe in place of the list without waiting for a writer", () => {
  execFileSync("mkfifo", [repo.path(FILE)]);
  expect(issuesOf()).toEqual([`${FILE}:undefined:undefined FILE_UNEXPECTED`]);
});

it.each([
  ["is not needed", listed("CLAIM_AFTER_SOURCE", "claims/example-claim"), "3:13 EXCEPTION_UNUSED"],
  ["names no record", listed("CLAIM_AFTER_SOURCE", "claims/nowhere"), "3:13 EXCEPTION_UNKNOWN"],
  ["names no rule", listed("CLAIM_AFTER", "claims/example-claim"), "2:1 EXCEPTION_UNKNOWN"],
  ["names a code of a shape", listed("FIELD_MISSING", "claims/example-claim"), "2:1 EXCEPTION_UNKNOWN"],
  ["has no reason", "CLAIM_AFTER_SOURCE:\n  - record: claims/example-claim\n", "2:5 EXCEPTIONS_INVALID"],
  ["is no list", "CLAIM_AFTER_SOURCE: claims/example-claim\n", "1:1 EXCEPTIONS_INVALID"],
  ["has an anchor", "CLAIM_AFTER_SOURCE: &a []\n", "1:21 YAML_FEATURE"],
  ["is no YAML", "CLAIM_AFTER_SOURCE: [\n", "2:1 YAML_SYNTAX"],
])("readExceptions reports the line of a list that %s", (_what, text, found) => {
  repo.write(FILE, text);
  expect(issuesOf()).toEqual([`${FILE}:${found}`]);
});

it("readExceptions asks for no needed entry to be removed where another entry is wrong", () => {
  writeLate();
  repo.write(
    FILE,
    `${listed("CLAIM_AFTER_SOURCE", "claims/late")}NO_RULE:\n  - record: claims/late\n    reason: A test.\n`,
  );
  expect(issuesOf()).toEqual([`${FILE}:5:1 EXCEPTION_UNKNOWN`]);
});

it.each([
  ["empty", ""],
  ["comments only", "# Nothing any more.\n"],
  ["an empty mapping", "{}\n"],
])("readExceptions reads a file that is %s as an empty list", (_what, text) => {
  repo.write(FILE, text);
  expect(issuesOf()).toEqual([]);
});

it("readExceptions follows no link, and reports a folder in place of the list", () => {
  repo.write("list", listed("CLAIM_AFTER_SOURCE", "claims/example-claim"));
  symlinkSync(repo.path("list"), repo.path(FILE));
  expect(issuesOf()).toEqual([`${FILE}:undefined:undefined FILE_SYMLINK`]);
  repo.remove(FILE);
  mkdirSync(repo.path(FILE));
  expect(issuesOf()).toEqual([`${FILE}:undefined:undefined FILE_UNEXPECTED`]);
});

it("readExceptions reads the list again at each call", () => {
  writeLate();
  expect(issuesOf()).toEqual([LATE]);
  repo.write(FILE, listed("CLAIM_AFTER_SOURCE", "claims/late"));
  expect(issuesOf()).toEqual([]);
  repo.remove(FILE);
  expect(issuesOf()).toEqual([LATE]);
  repo.write(FILE, listed("CLAIM_AFTER_SOURCE", "claims/example-claim"));
  expect(issuesOf()).toEqual([LATE, `${FILE}:3:13 EXCEPTION_UNUSED`]);
});

it.each<[where: string, make: () => void]>([
  ["no data folder", () => repo.remove("data")],
  [
    "a file in place of the data folder",
    () => {
      repo.remove("data");
      repo.write("data", "");
    },
  ],
  [
    "a data folder that is a link to itself",
    () => {
      repo.remove("data");
      symlinkSync("data", repo.path("data"));
    },
  ],
])("readExceptions reports nothing for %s, as listRecordFiles does", (_where, make) => {
  make();
  expect(readExceptions(repo.root)).toMatchObject({ exceptions: [], issues: [] });
  expect(listRecordFiles(repo.root).issues).toMatchObject([{ at: { file: "data" } }]);
});
