/** @module-tag process */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RecordKey } from "@claimwire/schema";
import { aClaim, aDataset, aSource, aTopic } from "@claimwire/testing";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { readRecords } from "../records/read-records.js";
import { blobId } from "./blob-id.js";
import { type CommittedHistory, openHistory } from "./open-history.js";

let repo: TempRepo;
beforeEach(() => {
  repo = tempRepo();
});
afterEach(() => {
  vi.unstubAllEnvs();
  repo.cleanUp();
});

async function open(root = repo.root): Promise<CommittedHistory> {
  const history = await openHistory(root);
  if (history.state === "none") throw new Error(history.reason);
  return history;
}

interface Seen {
  readonly records: Record<string, unknown>;
  readonly changed: readonly string[];
  readonly issues: readonly string[];
}

async function see(commits: readonly string[], history?: CommittedHistory): Promise<Seen[]> {
  const seen: Seen[] = [];
  for await (const { records, changed, issues } of (history ?? (await open())).snapshots(commits)) {
    seen.push({
      records: Object.fromEntries(records),
      changed: [...changed].sort(),
      issues: issues.map(({ code, at }) => `${at.file} ${code}`),
    });
  }
  return seen;
}

/** The commits that added the files of the ledger, once it is certain that each added the bytes that git names. */
async function commitsThatAdded(history: CommittedHistory): Promise<Record<string, string[]>> {
  const added = [...(await history.findAdditions("data/releases"))];
  for (const [file, additions] of added) {
    const bytes = await history.readFiles(additions.map(({ commit }) => ({ commit, file })));
    expect(additions.map(({ blob }, index) => blobId(bytes[index] as Buffer, blob))).toEqual(
      additions.map(({ blob }) => blob),
    );
  }
  return Object.fromEntries(added.map(([file, all]) => [file, all.map(({ commit }) => commit)]));
}

describe("openHistory", () => {
  it("says why a folder has no history", async () => {
    const plain = tempRepo({ git: false });
    expect(await openHistory(plain.root)).toEqual({
      state: "none",
      reason: "The folder is not a git checkout.",
    });
    expect(await openHistory(repo.root)).toEqual({ state: "none", reason: "Nothing is committed yet." });
    repo.commit("first");
    expect(await openHistory(repo.path("data"))).toEqual({
      state: "none",
      reason: "The folder is not the top of a git checkout.",
    });
    repo.git("config", "core.bare", "true");
    expect(await openHistory(repo.root)).toMatchObject({ state: "none" });
    vi.stubEnv("PATH", "/nowhere");
    expect(await openHistory(repo.root)).toEqual({ state: "none", reason: "Git is not installed." });
    plain.cleanUp();
  });

  it("recognises a shallow clone, and does not name its oldest commit as the one that added a file", async () => {
    repo.write("data/releases/1.0.0.json", "{}");
    repo.commit("first");
    repo.write("data/releases/1.1.0.json", "{}");
    const second = repo.commit("second");
    repo.write("data/releases/1.2.0.json", "{}");
    const third = repo.commit("third");
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "claimwire-clone-")));
    repo.git("clone", "--quiet", "--depth=2", `file://${repo.root}`, folder);
    const history = await open(folder);
    expect([history.state, history.head]).toEqual(["shallow", third]);
    expect(await commitsThatAdded(history)).toEqual({ "data/releases/1.2.0.json": [third] });
    expect(await history.filesAt(second, "data/releases")).toEqual([
      "data/releases/1.0.0.json",
      "data/releases/1.1.0.json",
    ]);
    expect((await see([second, third], history)).map(({ changed }) => changed.length)).toEqual([5, 0]);
    rmSync(folder, { recursive: true });
  });

  it("finds the commits that added a file, through branches, merges and second additions", async () => {
    const write = (version: string, text = "{}"): void => repo.write(`data/releases/${version}.json`, text);
    write("1.0.0");
    const root = repo.commit("root");
    repo.git("checkout", "--quiet", "-b", "side");
    write("1.1.0");
    const side = repo.commit("side");
    repo.git("checkout", "--quiet", "main");
    write("1.3.0");
    const main = repo.commit("main");
    repo.git("merge", "--quiet", "--no-commit", "side");
    write("1.2.0");
    const merge = repo.commit("merge");
    repo.remove("data/releases/1.3.0.json");
    repo.commit("taken away");
    write("1.3.0");
    const again = repo.commit("again");
    write("1.0.0", "[]");
    repo.commit("edited");
    expect(await commitsThatAdded(await open())).toEqual({
      "data/releases/1.0.0.json": [root],
      "data/releases/1.1.0.json": [side],
      "data/releases/1.2.0.json": [merge],
      "data/releases/1.3.0.json": [main, again],
    });
  });

  it("finds the commits of both branches, whatever the merge kept", async () => {
    const write = (text: string): void => repo.write("data/releases/1.1.0.json", text);
    const root = repo.commit("root");
    repo.git("checkout", "--quiet", "-b", "side");
    write("side");
    const side = repo.commit("side");
    repo.git("checkout", "--quiet", "main");
    write("main");
    const main = repo.commit("main");
    for (const text of ["main", "side", "<<<<<<< both"]) {
      repo.git("checkout", "--quiet", "--detach", main);
      expect(() => repo.git("merge", "--quiet", "side")).toThrow();
      write(text);
      repo.commit("merge");
      const commits = (await commitsThatAdded(await open()))["data/releases/1.1.0.json"] ?? [];
      expect([...commits].sort()).toEqual([main, side].sort());
    }
    const { grewOutOf } = await open();
    const pairs = [
      [side, root],
      [side, side],
      [root, side],
      [side, main],
    ] as const;
    expect(await Promise.all(pairs.map(([later, earlier]) => grewOutOf(later, earlier)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("reads files as they were at a commit", async () => {
    repo.write("data/releases/1.0.0.json", "é\n");
    repo.write("big", "x".repeat(3_000_000));
    const commit = repo.commit("first");
    const history = await open();
    const paths = ["data/releases/1.0.0.json", "big", "data/releases/1.1.0.json", "data/releases/", "a\nb"];
    const read = await history.readFiles([...paths, ...paths].map((file) => ({ commit, file })));
    const [release, big, none, folder, odd, again] = read;
    expect([release?.toString("utf8"), big?.length, none, odd]).toEqual([
      "é\n",
      3_000_000,
      undefined,
      undefined,
    ]);
    expect(folder).not.toEqual(release);
    expect(again).toEqual(release);
  });
});

describe("history.snapshots", () => {
  it("follows records through additions, edits, moves between folders and deletions", async () => {
    const commits = [repo.commit("first")];
    repo.writeRecord("claims/second", aClaim(), "deep/düsseldorf");
    repo.write("data/topics/contracts.yaml", "label: C\ndefinition: D\n");
    commits.push(repo.commit("second"));
    repo.git("mv", "data/claims/deep/düsseldorf/second.yaml", "data/claims/second.yaml");
    commits.push(repo.commit("moved"));
    repo.remove("data/claims/second.yaml");
    commits.push(repo.commit("deleted"));
    const seen = await see([...commits, commits[3] as string, commits[0] as string]);
    expect(seen.map(({ changed }) => changed)).toEqual([
      [...aDataset().keys()],
      ["claims/second", "topics/contracts"],
      ["claims/second"],
      ["claims/second"],
      [],
      ["topics/contracts"],
    ]);
    expect(seen[0]?.records).toEqual(Object.fromEntries(aDataset()));
    expect(seen[1]?.records).toEqual(seen[2]?.records);
    expect(seen[2]?.records).toMatchObject({ "claims/second": aClaim(), "topics/contracts": { label: "C" } });
    expect(seen[5]?.records).toEqual(seen[0]?.records);
    expect(await see([])).toEqual([]);
  });

  it("reports the files that hold no record at each commit that has them", async () => {
    repo.write("data/topics/broken.yaml", "label: [\n");
    repo.write("data/topics/list.yaml", "- a\n");
    repo.write("data/topics/number.yaml", "label: .nan\n");
    repo.write("data/topics/latin.yaml", Uint8Array.of(0xe9));
    repo.write("data/topics/large.yaml", `label: ${"a".repeat(300_000)}\n`);
    repo.writeRecord("topics/contracts", aTopic(), "twin");
    symlinkSync("contracts.yaml", repo.path("data/topics/linked.yaml"));
    repo.write("data/topics/Not An Id.yaml", "label: a\n");
    const commits = [repo.commit("first")];
    repo.write("data/topics/broken.yaml", "label: a\n");
    repo.remove("data/topics/twin");
    commits.push(repo.commit("second"));
    const [first, second] = await see(commits);
    expect([...(first?.issues ?? [])].sort()).toEqual([
      "data/topics/broken.yaml YAML_SYNTAX",
      "data/topics/large.yaml FILE_TOO_LARGE",
      "data/topics/latin.yaml FILE_ENCODING",
      "data/topics/list.yaml WRONG_TYPE",
      "data/topics/number.yaml VALUE_REFUSED",
      "data/topics/twin/contracts.yaml ID_DUPLICATE",
    ]);
    expect(Object.keys(first?.records ?? {}).sort()).toEqual([...aDataset().keys()]);
    expect(second?.issues).not.toContain("data/topics/broken.yaml YAML_SYNTAX");
    expect(second?.issues).not.toContain("data/topics/twin/contracts.yaml ID_DUPLICATE");
    expect(second?.records).toMatchObject({ "topics/broken": { label: "a" }, "topics/contracts": aTopic() });
  });

  it("gives the records that a checkout of each commit has, after any series of changes", async () => {
    const place = fc.record({
      key: fc.constantFrom<RecordKey>("topics/a", "topics/b", "sources/a"),
      folder: fc.constantFrom(undefined, "x", "x/y"),
      round: fc.integer({ min: 0, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(place, { selector: ({ key }) => key }), { maxLength: 5 }),
        async (rounds) => {
          const one = tempRepo({ records: new Map() });
          one.write("data/README.md", "");
          const commits = [one.commit("first")];
          const wanted = [{}];
          for (const round of rounds) {
            one.remove("data");
            one.write("data/README.md", "");
            for (const { key, folder, round: n } of round) {
              one.writeRecord(
                key,
                key.startsWith("topics") ? aTopic({ label: `${n}` }) : aSource({ title: `${n}` }),
                folder,
              );
            }
            commits.push(one.commit("next"));
            const { records, files } = readRecords(one.root);
            wanted.push(
              Object.fromEntries(records ?? [...files.keys()].map((key) => [key, expect.anything()])),
            );
          }
          const history = await open(one.root);
          expect((await see(commits, history)).map(({ records }) => records)).toEqual(wanted);
          one.cleanUp();
        },
      ),
      { numRuns: inject("propertyRuns") / 25 },
    );
  });
});

describe("openHistory in a hostile environment", () => {
  async function check(root = repo.root): Promise<void> {
    const history = await open(root);
    const added = await commitsThatAdded(history);
    expect(Object.keys(added).sort()).toEqual(["data/releases/1.0.0.json", "data/releases/1.1.0.json"]);
    const seen = await see(Object.values(added).flat().reverse(), history);
    expect(seen.map(({ changed }) => changed)).toEqual([[...aDataset().keys()], ["topics/second"]]);
    expect(seen[1]?.records).toEqual(Object.fromEntries(aDataset({ "topics/second": aTopic() })));
  }

  function commitTwo(target = repo): void {
    target.write("data/releases/1.0.0.json", "{}");
    target.commit("first");
    target.write("data/releases/1.1.0.json", "{}");
    target.writeRecord("topics/second", aTopic(), "ünter ordner");
    target.commit("second", 1_800_000_000);
  }

  it("ignores variables of git that name another repository", async () => {
    commitTwo();
    const other = tempRepo();
    other.commit("another repository");
    vi.stubEnv("GIT_DIR", other.path(".git"));
    vi.stubEnv("GIT_WORK_TREE", other.root);
    vi.stubEnv("GIT_INDEX_FILE", "/nowhere");
    vi.stubEnv("GIT_OBJECT_DIRECTORY", "/nowhere");
    vi.stubEnv("GIT_NAMESPACE", "x");
    vi.stubEnv("GIT_LITERAL_PATHSPECS", "0");
    vi.stubEnv("GIT_EXTERNAL_DIFF", "false");
    vi.stubEnv("GIT_TRACE", "1");
    vi.stubEnv("LC_ALL", "de_DE.UTF-8");
    await check();
    other.cleanUp();
  });

  it("ignores the user's settings of git", async () => {
    commitTwo();
    const settings = {
      "core.quotePath": "true",
      "color.ui": "always",
      "core.pager": "false",
      "log.showSignature": "true",
      "log.showRoot": "false",
      "log.decorate": "full",
      "log.follow": "true",
      "log.diffMerges": "off",
      "format.pretty": "oneline",
      "diff.renames": "copies",
      "diff.noprefix": "true",
      "diff.external": "false",
      "diff.relative": "true",
      "diff.orderFile": "/nowhere",
      "notes.displayRef": "*",
      "core.precomposeUnicode": "true",
    };
    for (const [name, value] of Object.entries(settings)) repo.git("config", name, value);
    await check();
  });

  it("reads a worktree and a repository with SHA-256", async () => {
    commitTwo();
    const folder = join(repo.root, "worktree");
    repo.git("worktree", "add", "--quiet", "--detach", folder);
    await check(folder);
    const other = tempRepo({ git: false });
    other.git("init", "--quiet", "--object-format=sha256");
    commitTwo(other);
    await check(other.root);
    other.cleanUp();
  });

  it("reads what was committed, not what git replace put in its place", async () => {
    commitTwo();
    const blob = (text: string): string =>
      execFileSync("git", ["hash-object", "-w", "--stdin"], {
        cwd: repo.root,
        input: text,
        encoding: "utf8",
      }).trim();
    const old = repo.git("rev-parse", "HEAD:data/topics/contracts.yaml");
    repo.git("replace", old, blob("label: other\ndefinition: other\n"));
    await check();
  });

  it("reports a blob that a partial clone lacks, and fetches nothing", async () => {
    commitTwo();
    repo.git("config", "uploadpack.allowFilter", "true");
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "claimwire-partial-")));
    repo.git("clone", "--quiet", "--filter=blob:none", "--no-checkout", `file://${repo.root}`, folder);
    const history = await open(folder);
    expect(history.state).toBe("full");
    await expect(see([history.head], history)).rejects.toThrow(/could not fetch/);
    rmSync(folder, { recursive: true });
  });

  it("rejects when the repository is removed, and does not hang", async () => {
    commitTwo();
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "claimwire-gone-")));
    mkdirSync(folder, { recursive: true });
    cpSync(repo.root, folder, { recursive: true });
    const history = await open(folder);
    rmSync(folder, { recursive: true });
    await expect(see([history.head], history)).rejects.toThrow();
    await expect(history.readFiles([{ commit: history.head, file: "data/README.md" }])).rejects.toThrow();
  });
});
