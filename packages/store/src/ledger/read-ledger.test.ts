import { createHash } from "node:crypto";
import { symlinkSync } from "node:fs";
import { renderRelease } from "@claimwire/ledger";
import { type ClaimsRelease, releaseRecords } from "@claimwire/release";
import { LIST_KEYS } from "@claimwire/schema";
import { aDataset } from "@claimwire/testing";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readLedger } from "./read-ledger.js";
import { readNotes } from "./read-notes.js";

const NOTE = `---
"@claimwire/dataset": major
---

Enter the first records.

Cause: coverage
Records: *
`;

function firstRelease(): ClaimsRelease {
  const { release, issues } = releaseRecords({
    previous: undefined,
    base: undefined,
    target: aDataset(),
    version: "1.0.0",
    now: "2026-11-23T10:00:00Z",
    notes: [{ name: "brave-owls-sing", bump: "major", summary: "First.", cause: "coverage", records: ["*"] }],
    listKeys: LIST_KEYS,
  });
  if (release === undefined) throw new Error(JSON.stringify(issues));
  return release;
}

let repo: TempRepo;
beforeEach(() => {
  repo = tempRepo({ git: false });
});
afterEach(() => repo.cleanUp());

const found = ({
  issues,
}: {
  readonly issues: readonly { code: string; at: { file: string } }[];
}): string[][] => issues.map(({ code, at }) => [code, at.file]);

describe("readLedger", () => {
  it("reads an empty ledger before the first release", () => {
    expect(readLedger(repo.root)).toEqual({ releases: [], digests: new Map(), proved: 0, issues: [] });
  });

  it("holds one table of list keys for all releases that have the same", () => {
    const [first, other] = [firstRelease(), { ...LIST_KEYS, "claims/extra": [] }];
    const tables = [first.listKeys, first.listKeys, other, other];
    for (const [minor, listKeys] of tables.entries()) {
      const version = `1.${minor}.0`;
      repo.write(`data/releases/${version}.json`, renderRelease({ ...first, version, listKeys }));
    }
    const read = readLedger(repo.root).releases.map(({ listKeys }) => listKeys);
    expect(read).toEqual(tables);
    expect(read.map((table) => read.indexOf(table))).toEqual([0, 0, 2, 2]);
  });

  it("reads releases, oldest first by version, not by name", () => {
    for (const version of ["1.10.0", "1.0.0", "1.9.0"]) {
      repo.write(`data/releases/${version}.json`, renderRelease({ ...firstRelease(), version }));
    }
    const { releases, issues } = readLedger(repo.root);
    expect(releases.map(({ version }) => version)).toEqual(["1.0.0", "1.9.0", "1.10.0"]);
    expect(issues).toEqual([]);
  });

  it("digests all files up to the one of each release", () => {
    const write = (version: string, statement: string): void => {
      repo.write(
        `data/releases/${version}.json`,
        `${renderRelease({ ...firstRelease(), version })}${statement}`,
      );
    };
    for (const version of ["1.0.0", "1.1.0", "1.2.0"]) write(version, "");
    const before = readLedger(repo.root).digests;
    expect(new Set(before.values()).size).toBe(3);
    write("1.1.0", " ");
    const after = readLedger(repo.root).digests;
    const same = [...before].filter(([version, digest]) => after.get(version) === digest);
    expect(same.map(([version]) => version)).toEqual(["1.0.0"]);
    expect([...after.keys()]).toEqual(["1.0.0", "1.1.0", "1.2.0"]);
  });

  it("does not check proved releases again, unless a byte of them changed", () => {
    const write = (version: string, text: string): void => repo.write(`data/releases/${version}.json`, text);
    write("1.0.0", '{ "version": "1.0.0" }');
    write("1.1.0", renderRelease({ ...firstRelease(), version: "1.1.0" }));
    const hash = createHash("sha256").update(' 1.0.0.json\n{ "version": "1.0.0" }').digest("base64url");
    const ledger = readLedger(repo.root, { proved: hash });
    expect([ledger.proved, ledger.issues, ledger.releases.length]).toEqual([1, [], 2]);
    write("1.0.0", '{ "version": "1.0.0"  }');
    const after = readLedger(repo.root, { proved: hash });
    expect([after.proved, found(after).slice(0, 1)]).toEqual([
      0,
      [["RELEASE_SHAPE", "data/releases/1.0.0.json"]],
    ]);
  });

  it("reports files that are no release, and reads the rest", () => {
    repo.write("data/releases/1.0.0.json", renderRelease(firstRelease()));
    repo.write("data/releases/1.1.0.json", "{");
    repo.write("data/releases/1.2.json", "{}");
    repo.write("data/releases/notes.txt", "");
    repo.write("data/releases/1.3.0.json", renderRelease(firstRelease()));
    symlinkSync("1.0.0.json", repo.path("data/releases/1.4.0.json"));
    const ledger = readLedger(repo.root);
    expect(ledger.releases.map(({ version }) => version)).toEqual(["1.0.0"]);
    expect(found(ledger)).toEqual([
      ["RELEASE_SYNTAX", "data/releases/1.1.0.json"],
      ["FILE_UNEXPECTED", "data/releases/1.2.json"],
      ["RELEASE_NAME", "data/releases/1.3.0.json"],
      ["FILE_SYMLINK", "data/releases/1.4.0.json"],
      ["FILE_UNEXPECTED", "data/releases/notes.txt"],
    ]);
  });

  it("compares files with their standard rendering when asked", () => {
    repo.write("data/releases/1.0.0.json", `${renderRelease(firstRelease())} \n`);
    expect(found(readLedger(repo.root))).toEqual([]);
    expect(found(readLedger(repo.root, { rendering: true }))).toEqual([
      ["RELEASE_RENDERING", "data/releases/1.0.0.json"],
    ]);
  });
});

describe("readNotes", () => {
  it("reads why-notes in the order of their names, and leaves out notes about code", () => {
    repo.write(".changeset/README.md", "Notes.");
    repo.write(".changeset/config.json", "{}");
    repo.write(".changeset/zoo.md", NOTE);
    repo.write(".changeset/apples.md", '---\n"@claimwire/schema": patch\n---\n\nMend a message.\n');
    const { notes, files, issues } = readNotes(repo.root);
    expect(notes.map(({ name, bump, cause }) => [name, bump, cause])).toEqual([["zoo", "major", "coverage"]]);
    expect([files, issues]).toEqual([[".changeset/apples.md", ".changeset/zoo.md"], []]);
  });

  it("reports pre-release mode and notes that it cannot read", () => {
    repo.write(".changeset/pre.json", "{}");
    repo.write(".changeset/bad.md", "no front matter");
    repo.write(".changeset/latin.md", Uint8Array.from([0xe9, 0x0a]));
    expect(found(readNotes(repo.root))).toEqual([
      ["NOTE_FORMAT", ".changeset/bad.md"],
      ["FILE_ENCODING", ".changeset/latin.md"],
      ["PRE_MODE", ".changeset/pre.json"],
    ]);
  });

  it("reads no notes when their folder does not exist", () => {
    const none = { notes: [], files: [], naming: [], falls: [], issues: [] };
    expect(readNotes(repo.root)).toEqual({ ...none, packageName: "@claimwire/dataset" });
  });
});
