/** @module-tag process */
import { chmodSync, rmSync } from "node:fs";
import { parseRelease } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import { acquireLock } from "@claimwire/store";
import { aClaim, aSource } from "@claimwire/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import {
  noteText,
  releasedCheckout,
  type TempCheckout,
  tempCheckout,
} from "../../test-support/temp-checkout.js";

const FIRST = noteText('"@claimwire/dataset": major', "Begin.\n\nCause: coverage\nRecords: *");
const CORRECTION = noteText(
  '"@claimwire/dataset": patch',
  "The project was won in 2018.\n\nCause: our-error\nRecords: claims/example-claim",
);

/** A checkout with a corrected claim and the note that covers it, committed. */
function corrected(note: string = CORRECTION): TempCheckout {
  const checkout = releasedCheckout();
  checkout.writeRecord("claims/example-claim", aClaim({ when: "2018" }));
  checkout.write(".changeset/brave-owls-sing.md", note);
  checkout.commit("Correct the year");
  return checkout;
}

function readRelease(checkout: TempCheckout, version: string): ClaimsRelease {
  const file = `data/releases/${version}.json`;
  const { release, issues } = parseRelease(checkout.read(file), file);
  expect(issues).toEqual([]);
  return release as ClaimsRelease;
}

const versionOf = (checkout: TempCheckout, path: string): unknown => JSON.parse(checkout.read(path)).version;

describe("release", () => {
  it("makes the first release, and commits exactly its files", async () => {
    const checkout = tempCheckout({ files: { ".changeset/brave-owls-sing.md": FIRST } });
    const { exitCode, stdout } = await claimwire(checkout.root, ["release", "--commit"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("@claimwire/dataset  0.0.0 → 1.0.0");
    const release = readRelease(checkout, "1.0.0");
    expect(release).toMatchObject({ released: "2026-05-28T20:26:40Z", base: null });
    expect(release.changes.map(({ record }) => record)).toContain("claims/example-claim");
    expect(versionOf(checkout, "packages/dataset/package.json")).toBe("1.0.0");
    expect(checkout.git("log", "-1", "--format=%s", "--name-status").split("\n")).toEqual([
      "Release data 1.0.0",
      "",
      "D\t.changeset/brave-owls-sing.md",
      "A\tdata/releases/1.0.0.json",
      "M\tpackage-lock.json",
      "A\tpackages/dataset/CHANGELOG.md",
      "M\tpackages/dataset/package.json",
    ]);
    expect(checkout.git("status", "--porcelain")).toBe("");
    expect(await claimwireJson(checkout.root, ["check"])).toMatchObject({
      ok: true,
      release: "1.0.0",
      pending: 0,
    });
  });

  it("writes the changes from the previous release to the current records, with causes and signals", async () => {
    const checkout = corrected();
    const { exitCode, stdout } = await claimwire(checkout.root, ["release"]);
    expect([exitCode, stdout.split("\n")[0]]).toEqual([
      0,
      "Release data 1.0.1, 1 change, 2026-05-28T20:26:40Z",
    ]);
    const [before, after] = [readRelease(checkout, "1.0.0"), readRelease(checkout, "1.0.1")];
    expect(after.base).toEqual({ version: "1.0.0", dataset: before.target.dataset, release: before.digest });
    expect(after.changes).toMatchObject([
      {
        id: "1.0.1/claims/example-claim/edited",
        fields: [{ path: "/when", after: "2018" }],
        signals: ["corrected"],
        causes: [{ code: "our-error", summary: "The project was won in 2018.", note: "brave-owls-sing" }],
      },
    ]);
    expect(checkout.git("log", "--format=%s", "-1")).toBe("Correct the year");
  });

  it("gives the same bytes for the same input", async () => {
    const [one, two] = [corrected(), corrected()];
    for (const { root } of [one, two]) await claimwire(root, ["release"]);
    for (const path of ["data/releases/1.0.1.json", "packages/dataset/CHANGELOG.md", "package-lock.json"]) {
      expect(one.read(path)).toBe(two.read(path));
    }
  });

  it("writes the entries that it makes into the file of published entries, once", async () => {
    const file = "data/published-entries.ndjson";
    const checkout = tempCheckout({ files: { ".changeset/a.md": FIRST, [file]: "" } });
    expect((await claimwireJson(checkout.root, ["release", "--commit"])).ok).toBe(true);
    const first = checkout.read(file);
    expect(first).toContain('"id":"tag:claimwire.example,2026:1.0.0/claims/example-claim/added"');
    checkout.writeRecord("claims/example-claim", aClaim({ when: "2018" }));
    checkout.write(".changeset/b.md", CORRECTION);
    checkout.commit("Correct the year");
    await claimwireJson(checkout.root, ["release", "--commit"]);
    expect(checkout.read(file).startsWith(first)).toBe(true);
    expect(checkout.read(file)).toContain(":1.0.1/claims/example-claim/edited");
    expect(checkout.git("status", "--porcelain")).toBe("");
    expect(await claimwireJson(checkout.root, ["audit"])).toMatchObject({ issues: [], entries: 8 });
    checkout.write(file, first);
    expect(await claimwireJson(checkout.root, ["audit"])).toMatchObject({
      ok: true,
      issues: [{ code: "ENTRIES_UNSAVED", message: expect.stringContaining("1.0.1") }],
    });
    checkout.git("checkout", "--quiet", file);
    checkout.write(file, checkout.read(file).replace("1.0.0/claims", "0.9.0/claims"));
    expect(issueCodes(await claimwireJson(checkout.root, ["audit"]))).toEqual(["ENTRIES_ALTERED"]);
    checkout.write(
      ".changeset/c.md",
      noteText('"@claimwire/dataset": patch', "Again.\n\nCause: schema\nRecords: *"),
    );
    checkout.commit("Alter what was published");
    expect(issueCodes(await claimwireJson(checkout.root, ["release"]))).toEqual(["ENTRIES_ALTERED"]);
  });

  it("gives the published entries a domain of their own once one takes the place of an example", async () => {
    const file = "data/published-entries.ndjson";
    const checkout = tempCheckout({ files: { ".changeset/a.md": FIRST, [file]: "" } });
    await claimwireJson(checkout.root, ["release", "--commit"]);
    const before = checkout.read(file);
    const config = checkout.read("claimwire.config.json");
    checkout.write("claimwire.config.json", config.replace("claimwire.example,", "claims.ours.org,"));
    checkout.writeRecord("claims/example-claim", aClaim({ when: "2018" }));
    checkout.write(".changeset/b.md", CORRECTION);
    checkout.commit("Correct the year, and set a domain");
    expect(issueCodes(await claimwireJson(checkout.root, ["release", "--commit"]))).toEqual([]);
    expect(await claimwireJson(checkout.root, ["audit"])).toMatchObject({ issues: [] });
    const after = checkout.read(file);
    expect(after.startsWith(before.replaceAll("tag:claimwire.example,", "tag:claims.ours.org,"))).toBe(true);
    // A domain that somebody can have may have gone out.
    checkout.write("claimwire.config.json", config.replace("claimwire.example,", "claims.theirs.org,"));
    expect(issueCodes(await claimwireJson(checkout.root, ["audit"]))).toContain("ENTRIES_ALTERED");
  });

  it("has the current time by default, and is never older than the previous release", async () => {
    const checkout = corrected();
    const start = new Date().toISOString().slice(0, 19);
    await claimwire(checkout.root, ["release"], { SOURCE_DATE_EPOCH: undefined });
    expect(readRelease(checkout, "1.0.1").released >= start).toBe(true);
    const early = corrected();
    await claimwire(early.root, ["release"], { SOURCE_DATE_EPOCH: "0" });
    expect(readRelease(early, "1.0.1").released).toBe("2026-01-01T00:00:01Z");
  });

  it("updates the lock file and the ranges of private packages", async () => {
    const checkout = corrected(CORRECTION.replace("patch", 'patch\n"@claimwire/schema": minor'));
    const { versions } = await claimwireJson(checkout.root, ["release"]);
    expect(versions).toEqual([
      { name: "@claimwire/dataset", from: "1.0.0", to: "1.0.1" },
      { name: "@claimwire/ledger", from: "0.0.0", to: "0.0.1" },
      { name: "@claimwire/schema", from: "0.0.0", to: "0.1.0" },
    ]);
    const { packages } = JSON.parse(checkout.read("package-lock.json"));
    for (const folder of ["packages/ledger", "packages/dataset", "packages/schema", "packages/store"]) {
      const { private: _, ...manifest } = JSON.parse(checkout.read(`${folder}/package.json`));
      expect(packages[folder]).toEqual(manifest);
    }
  });

  it("makes an empty release when the data package gets a new version without changed data", async () => {
    const checkout = releasedCheckout();
    const body = "Mend the reader of histories.\n\nCause: schema\nRecords: *";
    checkout.write(".changeset/a.md", noteText('"@claimwire/dataset": patch', body));
    checkout.commit("Mend the reader");
    expect((await claimwireJson(checkout.root, ["release", "--commit"])).release).toBe("1.0.1");
    const release = readRelease(checkout, "1.0.1");
    expect(release.changes).toEqual([]);
    expect(release.base?.dataset).toBe(release.target.dataset);
  });

  it("makes an empty release when a dependency of the data package gets a new version, without a note on the data", async () => {
    const checkout = releasedCheckout();
    const manifest = JSON.parse(checkout.read("packages/dataset/package.json"));
    const depending = { ...manifest, dependencies: manifest.devDependencies, devDependencies: undefined };
    checkout.write("packages/dataset/package.json", JSON.stringify(depending, null, 2));
    checkout.write(".changeset/a.md", noteText('"@claimwire/schema": minor', "Add a field."));
    checkout.commit("Add a field");
    const { release, versions, issues } = await claimwireJson(checkout.root, ["release", "--commit"]);
    expect([release, issues]).toEqual(["1.0.1", []]);
    expect(versions).toContainEqual({ name: "@claimwire/dataset", from: "1.0.0", to: "1.0.1" });
    expect(readRelease(checkout, "1.0.1")).toMatchObject({ changes: [], notes: [] });
    expect(await claimwireJson(checkout.root, ["audit"])).toMatchObject({ ok: true, release: "1.0.1" });
  });

  it("gives packages of code new versions without a release of data", async () => {
    const checkout = releasedCheckout();
    checkout.write(".changeset/a.md", noteText('"@claimwire/schema": minor', "Add a field."));
    checkout.commit("Add a field");
    const { release, writes } = await claimwireJson(checkout.root, ["release", "--commit"]);
    expect(release).toBeNull();
    expect(writes).not.toContain("data/releases/1.0.1.json");
    expect(checkout.git("log", "-1", "--format=%s")).toBe(
      "Release @claimwire/ledger 0.0.1, @claimwire/schema 0.1.0",
    );
  });

  it("shows with --dry-run all that it would write, and writes nothing", async () => {
    const checkout = corrected();
    const { exitCode, stdout } = await claimwire(checkout.root, ["release", "--dry-run"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('+  "version": "1.0.1",');
    expect(stdout).toContain("-Records: claims/example-claim");
    expect(stdout).toContain("+- The project was won in 2018.");
    expect(checkout.git("status", "--porcelain", "--ignored")).toBe("");
  });

  it("writes the same bytes that --dry-run --json shows", async () => {
    const checkout = corrected();
    const { files } = await claimwireJson(checkout.root, ["release", "--dry-run"]);
    await claimwire(checkout.root, ["release"]);
    for (const [path, text] of Object.entries(files as Record<string, string>)) {
      expect(checkout.read(path)).toBe(text);
    }
    expect(Object.keys(files as object)).toHaveLength(4);
  });
});

describe("release refuses", () => {
  const edit = (checkout: TempCheckout, path: string, from: string, to: string): void => {
    const text = checkout.read(path);
    expect(text).toContain(from);
    checkout.write(path, text.replace(from, to));
  };
  const commit = (change: (checkout: TempCheckout) => void) => (checkout: TempCheckout) => {
    change(checkout);
    checkout.commit("Change it");
  };
  const note = (text: string) => commit((checkout) => checkout.write(".changeset/brave-owls-sing.md", text));

  it.each<[string, string[], (checkout: TempCheckout) => void]>([
    ["a changed file", ["TREE_DIRTY"], (checkout) => checkout.write("data/assertions.yaml", "least: {}\n")],
    ["an untracked file", ["TREE_DIRTY"], (checkout) => checkout.write("scratch.txt", "x")],
    [
      "a note that is not committed",
      ["TREE_DIRTY"],
      (checkout) => checkout.write(".changeset/x.md", noteText('"@claimwire/schema": patch', "X.")),
    ],
    [
      "data with an error",
      ["SOURCE_MISSING"],
      commit(({ remove }) => remove("data/sources/example-report.yaml")),
    ],
    [
      "pre mode",
      ["PRE_MODE"],
      commit((checkout) => checkout.write(".changeset/pre.json", '{"mode":"exit","tag":"x"}')),
    ],
    ["a note that names no package", ["CHANGE_UNCOVERED", "NOTE_PACKAGE"], note("---\n---\n\nNothing.\n")],
    [
      "no note at all",
      ["CHANGE_UNCOVERED", "NOTHING_TO_RELEASE"],
      commit(({ remove }) => remove(".changeset/brave-owls-sing.md")),
    ],
    [
      "a change that no note covers",
      ["CHANGE_UNCOVERED"],
      commit((checkout) => checkout.writeRecord("sources/example-report", aSource({ title: "Other" }))),
    ],
    [
      "a bump that is too small",
      ["BUMP_TOO_SMALL"],
      commit((checkout) => {
        checkout.writeRecord("claims/new-claim", aClaim({ statement: "The Example Wire says more." }));
        edit(checkout, ".changeset/brave-owls-sing.md", "claims/example-claim", "*");
      }),
    ],
    [
      "less data than asserted",
      ["ASSERTION_FAILED"],
      commit((checkout) => checkout.write("data/assertions.yaml", "least: { claims: 2 }\n")),
    ],
    [
      "broken assertions",
      ["ASSERTIONS_INVALID"],
      commit((checkout) => checkout.write("data/assertions.yaml", "most: { claims: 2 }\n")),
    ],
    [
      "a version of the data package that no release made",
      ["VERSION_UNEXPECTED"],
      commit((checkout) => edit(checkout, "packages/dataset/package.json", '"1.0.0"', '"1.1.0"')),
    ],
    [
      "a ledger that does not add up",
      ["CHANGE_DIGEST", "RELEASE_DIGEST"],
      commit((checkout) => edit(checkout, "data/releases/1.0.0.json", "won a project", "lost a project")),
    ],
    [
      "a release file that is not in its standard rendering",
      ["RELEASE_RENDERING"],
      commit((checkout) => edit(checkout, "data/releases/1.0.0.json", '"format": 2,', '"format":  2,')),
    ],
    [
      "what the changesets tool refuses",
      ["CHANGESETS_FAILED"],
      commit((checkout) => checkout.write(".changeset/config.json", '{ "baseBranch": 1 }')),
    ],
    [
      "a note that names a package which is not there",
      ["NOTE_PACKAGE"],
      commit((checkout) => checkout.write(".changeset/x.md", noteText('"@claimwire/nope": patch', "X."))),
    ],
    [
      "a note that names the data and a private package",
      ["NOTE_PACKAGE"],
      note(
        CORRECTION.replace(
          '"@claimwire/dataset": patch',
          '"@claimwire/dataset": patch\n"@claimwire/store": patch',
        ),
      ),
    ],
  ])("%s, and touches nothing", async (_what, codes, spoil) => {
    const checkout = corrected();
    spoil(checkout);
    const status = checkout.git("status", "--porcelain");
    const refused = await claimwireJson(checkout.root, ["release", "--commit"]);
    expect(refused.exitCode).toBe(1);
    expect(issueCodes(refused)).toEqual(codes);
    expect(checkout.git("status", "--porcelain")).toBe(status);
  });

  it("to run while another command writes in the checkout", async () => {
    const checkout = corrected();
    const lock = await acquireLock(checkout.root, "claimwire move");
    const { exitCode, issues } = await claimwireJson(checkout.root, ["release"]);
    await lock.release?.();
    expect([exitCode, issueCodes({ issues })]).toEqual([1, ["LOCKED"]]);
    expect(issues[0]?.message).toContain("claimwire move");
    expect((await claimwireJson(checkout.root, ["release"])).ok).toBe(true);
  });

  it("a first release that is not 1.0.0", async () => {
    const files = { ".changeset/a.md": FIRST.replace("major", "minor") };
    expect(issueCodes(await claimwireJson(tempCheckout({ files }).root, ["release"]))).toEqual([
      "FIRST_RELEASE",
    ]);
  });

  it("a SOURCE_DATE_EPOCH that is not a time", async () => {
    const env = { SOURCE_DATE_EPOCH: "yesterday" };
    expect(issueCodes(await claimwireJson(corrected().root, ["release"], env))).toEqual(["EPOCH_INVALID"]);
  });

  it("a too small bump and a fall, and names the change and the count", async () => {
    const checkout = corrected();
    checkout.writeRecord(
      "claims/example-claim",
      aClaim({ when: "2018", evidence: [{ source: "example-report", stance: "states" }] }),
    );
    checkout.writeRecord("sources/new-source", aSource({ title: "New" }));
    edit(checkout, ".changeset/brave-owls-sing.md", "claims/example-claim", "*");
    checkout.commit("Add a source");
    const { issues } = await claimwireJson(checkout.root, ["release"]);
    expect(issues.map(({ message }) => message)).toEqual([
      expect.stringContaining("sources/new-source (added: minor)"),
      "claims-with-passage falls from 1 in 1.0.0 to 0, and no why-note says why.",
    ]);
  });
});

describe("release with git", () => {
  const addHook = (checkout: TempCheckout, text: string): void => {
    checkout.write(".git/hooks/pre-commit", `#!/bin/sh\n${text}\n`);
    chmodSync(checkout.path(".git/hooks/pre-commit"), 0o755);
  };

  it("quotes git when it refuses the commit, keeps the release, and finishes it when called again", async () => {
    const checkout = corrected();
    checkout.write("data/published-entries.ndjson", "");
    checkout.commit("Keep the published entries");
    addHook(checkout, "echo 'not on a Friday' >&2\nexit 1");
    const { exitCode, issues } = await claimwireJson(checkout.root, ["release", "--commit"]);
    expect(exitCode).toBe(1);
    expect(issues).toMatchObject([
      {
        code: "GIT_REFUSED",
        message: "Git refused:\nnot on a Friday",
        fix: expect.stringContaining("claimwire release --commit"),
      },
    ]);
    expect(readRelease(checkout, "1.0.1").version).toBe("1.0.1");
    expect(issueCodes(await claimwireJson(checkout.root, ["release"]))).toEqual(["TREE_DIRTY"]);
    checkout.remove(".git/hooks/pre-commit");
    expect(await claimwireJson(checkout.root, ["release", "--commit"])).toMatchObject({
      ok: true,
      release: "1.0.1",
    });
    expect(checkout.git("log", "-1", "--format=%s")).toBe("Release data 1.0.1");
    expect(checkout.git("status", "--porcelain")).toBe("");
    expect((await claimwireJson(checkout.root, ["audit"])).ok).toBe(true);
  });

  it("undoes a commit that a formatting hook altered, and the release with it", async () => {
    const checkout = corrected();
    const head = checkout.git("rev-parse", "HEAD");
    addHook(
      checkout,
      "for file in data/releases/*.json; do tr -s ' ' '\\t' < $file > $file.tmp; mv $file.tmp $file; git add $file; done",
    );
    const { exitCode, issues } = await claimwireJson(checkout.root, ["release", "--commit"]);
    expect([exitCode, issues]).toMatchObject([
      1,
      [{ code: "COMMIT_ALTERED", message: expect.stringContaining("data/releases/1.0.1.json") }],
    ]);
    expect(checkout.git("rev-parse", "HEAD")).toBe(head);
    expect(checkout.git("status", "--porcelain")).toBe("");
    checkout.remove(".git/hooks/pre-commit");
    expect((await claimwireJson(checkout.root, ["release", "--commit"])).ok).toBe(true);
    expect((await claimwireJson(checkout.root, ["audit"])).ok).toBe(true);
  });

  it("does not give the version of a reverted release to other content, and the way out works", async () => {
    const checkout = corrected();
    await claimwireJson(checkout.root, ["release", "--commit"]);
    const released = checkout.git("rev-parse", "--short=12", "HEAD");
    checkout.git("revert", "--no-edit", "HEAD");
    checkout.writeRecord("claims/example-claim", aClaim({ when: "2016" }));
    checkout.commit("Say something else");
    const checked = await claimwireJson(checkout.root, ["check"]);
    expect(issueCodes(checked)).toEqual(["RELEASE_MISSING"]);
    expect(issueCodes(await claimwireJson(checkout.root, ["release", "--commit"]))).toEqual([
      "RELEASE_MISSING",
    ]);
    const command = /\(git (checkout [^)]*)\)/.exec(checked.issues[0]?.fix ?? "")?.[1] ?? "";
    expect(command).toContain(
      `checkout ${released} -- data/releases/1.0.1.json packages/dataset/package.json`,
    );
    checkout.git(...command.split(" "));
    checkout.commit("Restore 1.0.1");
    expect(await claimwireJson(checkout.root, ["release", "--commit"])).toMatchObject({
      ok: true,
      release: "1.0.2",
    });
    expect((await claimwireJson(checkout.root, ["audit"])).ok).toBe(true);
  });

  it("does not give away a version that the upstream or a tag holds, and says that the branch is behind", async () => {
    const checkout = corrected();
    checkout.git("branch", "--quiet", "-M", "main");
    checkout.git("clone", "--quiet", "--bare", checkout.root, "../origin.git");
    const origin = checkout.path("../origin.git");
    onTestFinished(() => rmSync(origin, { recursive: true, force: true }));
    checkout.git("remote", "add", "origin", origin);
    checkout.git("fetch", "--quiet", "origin");
    checkout.git("branch", "--quiet", "--set-upstream-to=origin/main");
    const before = checkout.git("rev-parse", "HEAD");
    await claimwireJson(checkout.root, ["release", "--commit"]);
    checkout.git("push", "--quiet", "origin", "main");
    checkout.git("reset", "--quiet", "--hard", before);
    const refused = await claimwireJson(checkout.root, ["release", "--commit"]);
    expect(issueCodes(refused)).toEqual(["BRANCH_BEHIND", "VERSION_TAKEN"]);
    expect(refused.issues.at(-1)?.fix).toContain("git pull --rebase");
    checkout.git("tag", "v1.0.1", "origin/main");
    checkout.git("update-ref", "-d", "refs/remotes/origin/main");
    expect(issueCodes(await claimwireJson(checkout.root, ["release", "--commit"]))).toEqual([
      "VERSION_TAKEN",
    ]);
    checkout.git("tag", "--delete", "v1.0.1");
    // A commit that nobody has seen may be made anew.
    expect((await claimwireJson(checkout.root, ["release", "--commit"])).release).toBe("1.0.1");
  });

  it("says where git stands before it releases", async () => {
    const checkout = corrected();
    checkout.git("checkout", "--quiet", "--detach");
    checkout.write(".git/CHERRY_PICK_HEAD", `${checkout.git("rev-parse", "HEAD")}\n`);
    const { exitCode, issues } = await claimwireJson(checkout.root, ["release"]);
    expect([exitCode, issueCodes({ issues })]).toEqual([1, ["BRANCH_MISSING", "GIT_BUSY"]]);
  });

  it("reports that git is missing, and needs it only for --commit", async () => {
    const checkout = releasedCheckout({ git: false });
    checkout.writeRecord("claims/example-claim", aClaim({ when: "2018" }));
    checkout.write(".changeset/brave-owls-sing.md", CORRECTION);
    const env = { GIT_CEILING_DIRECTORIES: checkout.root };
    expect(issueCodes(await claimwireJson(checkout.root, ["release", "--commit"], env))).toEqual([
      "GIT_MISSING",
    ]);
    const { ok, release, issues } = await claimwireJson(checkout.root, ["release"], env);
    expect([ok, release, issueCodes({ issues })]).toEqual([true, "1.0.1", ["HISTORY_MISSING"]]);
  });
});
