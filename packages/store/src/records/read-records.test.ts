/** @module-tag process */
import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { aClaim, aDataset, anEntity, aSource } from "@claimwire/testing";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRecords } from "./read-records.js";

let repo: TempRepo;
beforeEach(() => {
  repo = tempRepo({ git: false });
});
afterEach(() => repo.cleanUp());

type Row = readonly [place: string, code: string];

function issuesOf(): Row[] {
  const { issues } = readRecords(repo.root);
  return issues.map(({ code, at: { file, line, column } }) => [
    line === undefined ? file : `${file}:${line}:${column}`,
    code,
  ]);
}

const TOPIC = "data/topics/contracts.yaml";
const CLAIM = "data/claims/example-claim.yaml";

describe("readRecords", () => {
  it("reads every record of a sound checkout, sorted by key, with its file", () => {
    const deeper = aClaim({ statement: "The Example Wire says that it was a deep project." });
    repo.writeRecord("claims/the-deeper-claim", deeper, "deep/er");
    const { records, files, issues } = readRecords(repo.root);
    expect(issues).toEqual([]);
    expect([...(records ?? [])]).toEqual([...aDataset({ "claims/the-deeper-claim": deeper })]);
    expect(files.get("claims/the-deeper-claim")).toBe("data/claims/deep/er/the-deeper-claim.yaml");
    expect(files.get("claims/example-claim")).toBe(CLAIM);
  });

  it("reads CRLF line ends, comments and a document's marks as YAML does", () => {
    repo.write(TOPIC, "# A topic\r\n---\r\nlabel: Contracts # won\r\ndefinition: What was won.\r\n...\r\n");
    const { records, issues } = readRecords(repo.root);
    expect(issues).toEqual([]);
    expect(records?.get("topics/contracts")).toEqual({ label: "Contracts", definition: "What was won." });
  });

  it("accepts the files that belong beside the records", () => {
    for (const file of [
      "README.md",
      "LICENSE",
      "assertions.yaml",
      "exceptions.yaml",
      "releases/1.0.0.json",
      "claims/.gitkeep",
    ]) {
      repo.write(`data/${file}`, "");
    }
    expect(issuesOf()).toEqual([]);
  });

  it("reads a checkout without records", () => {
    const empty = tempRepo({ git: false, records: new Map() });
    const { records, issues } = readRecords(empty.root);
    expect([records?.size, issues]).toEqual([0, []]);
    empty.cleanUp();
  });

  it("tells what is wrong with a shape and where it leads in one run", () => {
    const text =
      "statement: x\nassertedBy: exampel-wire\nbasis: document\ncolour: red\nevidence:\n  - { source: no-report, stance: states }\n";
    repo.write(CLAIM, text);
    expect(issuesOf().filter(([place]) => place?.startsWith(CLAIM))).toEqual([
      [`${CLAIM}:2:13`, "ENTITY_MISSING"],
      [`${CLAIM}:4:1`, "UNKNOWN_KEY"],
      [`${CLAIM}:6:15`, "SOURCE_MISSING"],
    ]);
  });

  it("reports a missing data folder", () => {
    repo.remove("data");
    expect(issuesOf()).toEqual([["data", "FILE_UNREADABLE"]]);
  });

  it.each<[reason: string, text: string | Uint8Array, row: Row]>([
    ["an unknown key", "label: a\ncolour: red\ndefinition: b\n", [`${TOPIC}:2:1`, "UNKNOWN_KEY"]],
    ["an unknown key of a flow mapping", "{label: a, definition: b, c: d}", [`${TOPIC}:1:27`, "UNKNOWN_KEY"]],
    ["a merge key", "label: a\n<<: {definition: b}\ndefinition: c\n", [`${TOPIC}:2:1`, "UNKNOWN_KEY"]],
    ["a key __proto__", "label: a\ndefinition: b\n__proto__: c\n", [`${TOPIC}:3:1`, "UNKNOWN_KEY"]],
    ["a missing field", "label: a\n", [`${TOPIC}:1:1`, "FIELD_MISSING"]],
    ["a reference to nothing", "label: a\ndefinition: b\nbroader: c\n", [`${TOPIC}:3:10`, "TOPIC_MISSING"]],
    [
      "a reference to itself",
      "label: a\ndefinition: b\nbroader: contracts\n",
      [`${TOPIC}:3:10`, "REFERENCE_SELF"],
    ],
    ["a number", "label: 4.20\ndefinition: b\n", [`${TOPIC}:1:8`, "QUOTE_NEEDED"]],
    ["no value", "label:\ndefinition: b\n", [`${TOPIC}:1:7`, "QUOTE_NEEDED"]],
    ["a number that is none", "label: .nan\ndefinition: b\n", [`${TOPIC}:1:8`, "QUOTE_NEEDED"]],
    ["infinity", "label: -.inf\ndefinition: b\n", [`${TOPIC}:1:8`, "QUOTE_NEEDED"]],
    ["a number too large", "label: 1e400\ndefinition: b\n", [`${TOPIC}:1:8`, "QUOTE_NEEDED"]],
    ["a tab as indent", "label:\n\tx\ndefinition: b\n", [`${TOPIC}:2:1`, "YAML_TAB"]],
    ["a tab that YAML allows", "label: a\ndefinition:\tb\n", [`${TOPIC}:2:12`, "YAML_TAB"]],
    ["a key twice", "label: a\ndefinition: b\nlabel: c\n", [`${TOPIC}:3:1`, "YAML_DUPLICATE_KEY"]],
    ["bad syntax", "label: a\ndefinition: [b\n", [`${TOPIC}:3:1`, "YAML_SYNTAX"]],
    ["an anchor", "label: &x a\ndefinition: b\n", [`${TOPIC}:1:8`, "YAML_FEATURE"]],
    ["a tag", "label: !!str 4\ndefinition: b\n", [`${TOPIC}:1:8`, "YAML_FEATURE"]],
    ["a directive", "%YAML 1.2\n---\nlabel: a\ndefinition: b\n", [`${TOPIC}:1:1`, "YAML_FEATURE"]],
    ["two documents", "label: a\ndefinition: b\n---\nlabel: c\n", [`${TOPIC}:3:1`, "YAML_FEATURE"]],
    ["a list as key", "label: a\ndefinition: b\n[label]: c\n", [`${TOPIC}:3:1`, "YAML_FEATURE"]],
    ["a list for a record", "- a\n- b\n", [`${TOPIC}:1:1`, "WRONG_TYPE"]],
    ["a text for a record", "contracts\n", [`${TOPIC}:1:1`, "WRONG_TYPE"]],
    ["an empty file", "", [TOPIC, "FILE_EMPTY"]],
    ["only comments", "# nothing\n\n# here\n", [TOPIC, "FILE_EMPTY"]],
    ["a NUL", "label: a\0b\ndefinition: b\n", [`${TOPIC}:1:9`, "YAML_SYNTAX"]],
    ["a byte order mark", "\ufefflabel: a\ndefinition: b\n", [`${TOPIC}:1:1`, "FILE_ENCODING"]],
    [
      "bytes that are no UTF-8",
      Buffer.concat([Buffer.from("label: \ufffd\ndefinition: b"), Uint8Array.of(0xe9, 0x0a)]),
      [`${TOPIC}:2:14`, "FILE_ENCODING"],
    ],
    ["brackets without end", "[".repeat(100_000), [`${TOPIC}:1:100`, "YAML_SYNTAX"]],
    ["10 MB", `label: a\ndefinition: ${"b".repeat(10_000_000)}\n`, [TOPIC, "FILE_TOO_LARGE"]],
  ])("reports %s with its line and column", (_reason, text, row) => {
    repo.writeRecord("claims/example-claim", aClaim({ topics: ["other"] }));
    repo.write("data/topics/other.yaml", "label: a\ndefinition: b\n");
    repo.write(TOPIC, text);
    expect(issuesOf()).toContainEqual(row);
    expect(readRecords(repo.root).records).toBeUndefined();
  });

  it.each<[reason: string, make: () => void, row: Row]>([
    [
      "a link to a file",
      () => symlinkSync("example-claim.yaml", repo.path("data/claims/linked.yaml")),
      ["data/claims/linked.yaml", "FILE_SYMLINK"],
    ],
    [
      "a link to a folder",
      () => symlinkSync("../topics", repo.path("data/claims/more")),
      ["data/claims/more", "FILE_SYMLINK"],
    ],
    [
      "a link to nothing",
      () => symlinkSync("nowhere", repo.path("data/claims/linked.yaml")),
      ["data/claims/linked.yaml", "FILE_SYMLINK"],
    ],
    [
      "a link for a kind",
      () => symlinkSync("topics", repo.path("data/other")),
      ["data/other", "FILE_SYMLINK"],
    ],
    ["a pipe", () => makePipe("data/claims/pipe.yaml"), ["data/claims/pipe.yaml", "FILE_UNEXPECTED"]],
    [
      "a name that is no id",
      () => write("claims/Not_An_Id.yaml"),
      ["data/claims/Not_An_Id.yaml", "FILE_NAME"],
    ],
    [
      "a name too long",
      () => write(`claims/${"a".repeat(81)}.yaml`),
      [`data/claims/${"a".repeat(81)}.yaml`, "FILE_NAME"],
    ],
    ["a name without a base", () => write("claims/.yaml"), ["data/claims/.yaml", "FILE_NAME"]],
    ["a name of a device", () => write("claims/nul.yaml"), ["data/claims/nul.yaml", "FILE_NAME"]],
    ["another extension of YAML", () => write("claims/more.yml"), ["data/claims/more.yml", "FILE_NAME"]],
    ["an extension in capitals", () => write("claims/more.YAML"), ["data/claims/more.YAML", "FILE_NAME"]],
    ["another kind of file", () => write("claims/more.txt"), ["data/claims/more.txt", "FILE_UNEXPECTED"]],
    ["a folder that is no kind", () => write("people/someone.yaml"), ["data/people", "FILE_UNEXPECTED"]],
    ["a file that is no folder", () => write("notes.txt"), ["data/notes.txt", "FILE_UNEXPECTED"]],
  ])("reports %s in the tree of files", (_reason, make, row) => {
    make();
    expect(issuesOf()).toEqual([row]);
  });

  function write(file: string): void {
    repo.write(`data/${file}`, "label: a\ndefinition: b\n");
  }

  function makePipe(file: string): void {
    execFileSync("mkfifo", [repo.path(file)]);
  }

  it("refuses a data folder that is a link", () => {
    const other = tempRepo({ git: false });
    repo.remove("data");
    symlinkSync(other.path("data"), repo.path("data"));
    expect(issuesOf()).toEqual([["data", "FILE_SYMLINK"]]);
    other.cleanUp();
  });

  it("reports an id that stands in two folders, and keeps the first file", () => {
    repo.writeRecord("topics/contracts", { label: "a", definition: "b" }, "deep");
    expect(issuesOf()).toEqual([["data/topics/deep/contracts.yaml", "ID_DUPLICATE"]]);
  });

  it("collects the issues of all files, in the order of files, lines and columns", () => {
    repo.write(TOPIC, "colour: red\nlabel: 3\nbroader: no\n");
    repo.write("data/sources/example-report.yaml", "type: repot\n");
    repo.writeRecord("entities/example-wire", anEntity({ partOf: "nowhere" }));
    expect(issuesOf()).toEqual([
      ["data/entities/example-wire.yaml:3:9", "ENTITY_MISSING"],
      ["data/sources/example-report.yaml:1:1", "FIELD_MISSING"],
      ["data/sources/example-report.yaml:1:1", "FIELD_MISSING"],
      ["data/sources/example-report.yaml:1:1", "FIELD_MISSING"],
      ["data/sources/example-report.yaml:1:7", "UNKNOWN_CODE"],
      [`${TOPIC}:1:1`, "FIELD_MISSING"],
      [`${TOPIC}:1:1`, "UNKNOWN_KEY"],
      [`${TOPIC}:2:8`, "QUOTE_NEEDED"],
      ["data/topics/contracts.yaml:3:10", "TOPIC_MISSING"],
    ]);
  });

  it("reports every duplicate key of a file, and a tab together with errors of shape", () => {
    repo.write(TOPIC, "label: a\nlabel: b\ndefinition: c\ndefinition: d\n");
    repo.write("data/sources/example-report.yaml", "type:\treport\n");
    expect(issuesOf()).toEqual([
      ["data/sources/example-report.yaml:1:1", "FIELD_MISSING"],
      ["data/sources/example-report.yaml:1:1", "FIELD_MISSING"],
      ["data/sources/example-report.yaml:1:1", "FIELD_MISSING"],
      ["data/sources/example-report.yaml:1:6", "YAML_TAB"],
      [`${TOPIC}:2:1`, "YAML_DUPLICATE_KEY"],
      [`${TOPIC}:4:1`, "YAML_DUPLICATE_KEY"],
    ]);
  });

  it("does not report a record that has errors as missing", () => {
    repo.write("data/sources/example-report.yaml", "type: report\n\tx\n");
    expect(issuesOf()).toEqual([["data/sources/example-report.yaml:2:1", "YAML_TAB"]]);
  });

  it("quotes a number as it is written in the file", () => {
    repo.write(TOPIC, "label: 0x1F\ndefinition: 12345678901234567890\n");
    const { issues } = readRecords(repo.root);
    expect(issues.map(({ fix }) => fix)).toEqual([
      'Put it in quotes:  "0x1F"',
      'Put it in quotes:  "12345678901234567890"',
    ]);
  });

  it("names the closest id to an unknown one", () => {
    repo.writeRecord("sources/second-report", aSource({ cites: [{ source: "exmaple-report" }] }));
    const { issues } = readRecords(repo.root);
    expect(issues).toMatchObject([
      {
        code: "SOURCE_MISSING",
        message: 'cites[0].source is "exmaple-report"; no such source. Closest: "example-report".',
        fix: "Fix the id, or add one:  npx claimwire add source exmaple-report",
        at: { file: "data/sources/second-report.yaml", path: ["cites", 0, "source"] },
      },
    ]);
  });
});
