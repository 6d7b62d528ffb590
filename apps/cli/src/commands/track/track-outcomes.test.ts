/** @module-tag process */
import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { type TrackedRepo, trackedRepo, YAML_THINGS } from "../../test-support/tracked-repo.js";

const isLong = inject("isLong");

let tracked: TrackedRepo;
beforeEach(() => {
  tracked = trackedRepo();
});
afterEach(async () => {
  // Whatever happened, the ledger adds up to what git holds.
  expect(await tracked.audit()).toMatchObject({ ok: true });
  tracked.cleanUp();
});

const CSV = "files: things.csv\nformat: csv\nid: /id\ntitle: '{name}'";

describe("names and places:", () => {
  it("a file that is renamed changes nothing when the id stands in the record", async () => {
    const { settle, write, repo, commit, track, titles } = tracked;
    settle('files: "things/*.yaml"\nformat: yaml\nid: /id');
    write("Add", { "things/a.yaml": "id: one\nname: A\n" });
    repo.git("mv", "things/a.yaml", "things/b.yaml");
    commit("Rename");
    expect(await track()).toMatchObject({ releases: 1 });
    expect(titles()).toEqual(["New: one"]);
  });

  it("a file that is renamed and edited moves its record, which keeps its history", async () => {
    const { settle, write, repo, commit, track, titles, folder } = tracked;
    settle('files: "things/*.md"\nformat: front-matter\nid: "{basename}"\ntitle: "{heading}"');
    const advisory = (id: string, more = ""): string =>
      `---\nid: ${id}\npackage: time\ndate: 2026-01-01\n---\n# Crash in time\n\nOne line.\nAnother line.\n${more}`;
    write("Report", { "things/RUSTSEC-0000-0000.md": advisory("RUSTSEC-0000-0000") });
    repo.git("mv", "things/RUSTSEC-0000-0000.md", "things/RUSTSEC-2026-0001.md");
    write("Assign", { "things/RUSTSEC-2026-0001.md": advisory("RUSTSEC-2026-0001", "A third.\n") });
    write("Next", {
      "things/RUSTSEC-0000-0000.md": advisory("RUSTSEC-0000-0000").replaceAll("time", "smallvec"),
    });
    commit("Nothing");
    await track();
    expect(titles()).toEqual([
      "New: Crash in smallvec",
      "Corrected: Crash in time, id RUSTSEC-0000-0000 → RUSTSEC-2026-0001, body changed",
      "New: Crash in time",
    ]);
    const file = "public/api/v1/records/things/rustsec-2026-0001-";
    const { history } = JSON.parse(
      Object.entries(tracked.filesIn("public")).find(([path]) => `public/${path}`.startsWith(file))?.[1] ??
        "{}",
    ) as { history: { op: string }[] };
    expect(history.map(({ op }) => op)).toEqual(["added", "moved"]);
    expect(folder).toBeDefined();
  });

  it("a folder that is moved changes nothing, unless the id names it", async () => {
    const { settle, write, repo, commit, track, titles } = tracked;
    settle('files: "things/**/*.yaml"\nformat: yaml\nid: "{basename}"');
    write("Add", { "things/x/a.yaml": "name: A\nsort: one\n", "things/x/b.yaml": "name: B\nsort: two\n" });
    repo.git("mv", "things/x", "things/y");
    commit("Move the folder");
    expect(await track()).toMatchObject({ releases: 1 });
    settle('files: "things/**/*.yaml"\nformat: yaml\nid: "{parent}/{basename}"');
    rmSync(join(tracked.folder, "ledger"), { recursive: true });
    await track();
    expect(titles()).toEqual(["Moved: x/b is now y/b", "Moved: x/a is now y/a", "New: x/b", "New: x/a"]);
  });

  it("a row whose id changes moves when all else is the same, and is another when two say the same", async () => {
    const { settle, write, track, titles } = tracked;
    settle(CSV);
    write("Begin", { "things.csv": "id,name,unit\nROM,Romania,a\n1,Twin,b\n2,Twin,b\n" });
    write("Rename", { "things.csv": "id,name,unit\nROU,Romania,a\n3,Twin,b\n4,Twin,b\n" });
    await track();
    expect(titles().slice(0, 5)).toEqual([
      "Corrected: Romania, id ROM → ROU",
      "New: Twin",
      "New: Twin",
      "Removed: Twin",
      "Removed: Twin",
    ]);
  });
});

describe("ids:", () => {
  it("two records with one id are both kept, and said", async () => {
    const { settle, write, track, titles } = tracked;
    settle(CSV);
    write("Begin", { "things.csv": "id,name\n1,One\n1,Other\n1,One\n,Nameless\n" });
    write("Correct", { "things.csv": "id,name\n1,One\n1,Another\n1,One\n,Nameless\n" });
    const { codes, records } = await track();
    expect(records).toBe(2);
    expect(codes).toEqual(["TRACK_ID"]);
    expect(titles()[0]).toBe("Corrected: Another, name Other → Another");
  });

  it("two files with one id are both kept, and the second takes the id when the first goes", async () => {
    const { settle, write, repo, commit, track, titles } = tracked;
    settle(YAML_THINGS);
    write("Begin", {
      "things/a/x.yaml": "name: First\nvalue: 1\n",
      "things/b/x.yaml": "name: Second\nvalue: 2\n",
    });
    expect(await track()).toMatchObject({ records: 2, codes: ["TRACK_ID"] });
    repo.remove("things/a/x.yaml");
    commit("Take the first out");
    expect(await track()).toMatchObject({ records: 1 });
    expect(titles().slice(0, 2).sort()).toEqual(
      ["Corrected: Second, name First → Second, value 1 → 2", "Removed: Second"].sort(),
    );
  });

  it("the second of two files with one id may change in the release in which it takes the id", async () => {
    const { settle, write, repo, commit, track, titles } = tracked;
    settle(YAML_THINGS);
    write("Begin", {
      "things/a/x.yaml": "name: First\nvalue: 1\n",
      "things/b/x.yaml": "name: Second\nvalue: 2\n",
    });
    await track();
    repo.remove("things/a/x.yaml");
    repo.write("things/b/x.yaml", "name: Second\nvalue: 3\n");
    commit("Take the first out, and correct the second");
    expect(await track()).toMatchObject({ ok: true, releases: 1, records: 1 });
    expect(titles().slice(0, 2).sort()).toEqual(
      ["Corrected: Second, name First → Second, value 1 → 3", "Removed: Second"].sort(),
    );
  });
});

describe("files that cannot be read:", () => {
  it("keep their last state, are said once, and are told again when they can be read", async () => {
    const { settle, write, track, titles } = tracked;
    settle('files: "things/*.json"\nformat: json\nid: "{basename}"');
    write("Add", { "things/a.json": '{"value":1}' });
    write("Break", { "things/a.json": '{"value":2,}' });
    expect((await track()).codes).toEqual(["TRACK_UNREADABLE"]);
    write("Break again", { "things/a.json": '{"value":3,}' });
    expect(await track()).toMatchObject({ releases: 0, codes: [] });
    // The state is made anew from ledger and history, which finds the last version that can be read.
    rmSync(join(tracked.folder, ".claimwire"), { recursive: true });
    write("Mend", { "things/a.json": '{"value":4}' });
    expect(await track()).toMatchObject({ releases: 1 });
    expect(titles()).toEqual(["Corrected: a, value 1 → 4", "New: a"]);
  });

  it("that were broken and mended within a release lose nothing", async () => {
    const { settle, write, track, titles } = tracked;
    settle('files: "things/*.json"\nformat: json\nid: "{basename}"');
    write("Add", { "things/a.json": '{"value":1}' });
    write("Change", { "things/a.json": '{"value":2}' });
    write("Break", { "things/a.json": "{" }, 0.1);
    await track();
    expect(titles()).toEqual(["Corrected: a, value 1 → 2", "New: a"]);
  });

  it("that are pointers of Git LFS keep their last state; links and submodules take the record away", async () => {
    const { settle, write, repo, commit, track, titles } = tracked;
    settle(YAML_THINGS);
    const three = Object.fromEntries(
      ["lfs", "link", "module"].map((name) => [`things/${name}.yaml`, `name: ${name}\n`]),
    );
    write("Add", three);
    write("Put into LFS", {
      "things/lfs.yaml": `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 3\n`,
    });
    repo.remove("things/link.yaml");
    symlinkSync("lfs.yaml", repo.path("things/link.yaml"));
    commit("Link");
    repo.remove("things/module.yaml");
    repo.git(
      "update-index",
      "--add",
      "--cacheinfo",
      `160000,${repo.git("rev-parse", "HEAD")},things/module.yaml`,
    );
    repo.git("rm", "--cached", "--quiet", "things/module.yaml");
    repo.git(
      "update-index",
      "--add",
      "--cacheinfo",
      `160000,${repo.git("rev-parse", "HEAD")},things/module.yaml`,
    );
    repo.git("commit", "--quiet", "-m", "Module");
    const { codes } = await track();
    expect(codes).toEqual(["TRACK_NO_FILE", "TRACK_NO_FILE", "TRACK_NO_FILE"]);
    expect(titles().slice(0, 2).sort()).toEqual(["Removed: link", "Removed: module"]);
  });

  it.skipIf(!isLong)("that have more than 50 MB keep their last state", async () => {
    const { settle, write, track, titles } = tracked;
    settle(YAML_THINGS);
    write("Add", { "things/a.yaml": "name: A\nvalue: 1\n" });
    write("Grow", { "things/a.yaml": `name: A\nvalue: ${"2".repeat(50_000_001)}\n` });
    const { codes, issues } = await track();
    expect(codes).toEqual(["TRACK_UNREADABLE"]);
    expect(issues[0]?.message).toContain("It has 50.0 MB; files of up to 50 MB are read.");
    expect(titles()).toEqual(["New: A"]);
  });

  it("in Latin-1 are read, and said", async () => {
    const { settle, write, track, titles } = tracked;
    settle(CSV);
    write("Add", { "things.csv": Buffer.from("id,name\n1,Café\n", "latin1") });
    write("Convert", { "things.csv": "\ufeffid,name\r\n1,Café\r\n" });
    expect(await track()).toMatchObject({ codes: ["TRACK_ENCODING"], releases: 1 });
    expect(titles()).toEqual(["New: Café"]);
  });
});

describe("histories:", () => {
  it("a change of format midway loses nothing when the mapping says since when", async () => {
    const { settle, write, repo, commit, track, titles } = tracked;
    settle(
      'since: 2024-01-04\nfiles: "things/*.yaml"\nformat: yaml\nid: "{basename}"\ntitle: "{name}"\nearlier:\n  - files: things.json\n    format: json\n    each: /things\n    id: /id',
    );
    write("Add", { "things.json": '{"things":[{"id":"a","name":"A"},{"id":"b","name":"B","value":1}]}' });
    write("Correct", { "things.json": '{"things":[{"id":"a","name":"A"},{"id":"b","name":"B","value":2}]}' });
    repo.remove("things.json");
    write("Split into files", {
      "things/a.yaml": "id: a\nname: A\n",
      "things/b.yaml": "id: b\nname: B\nvalue: 3\n",
    });
    commit("Nothing");
    expect(await track()).toMatchObject({ codes: [] });
    expect(titles()).toEqual(["Corrected: B, value 2 → 3", "Corrected: B, value 1 → 2", "New: B", "New: A"]);
  });

  it("a merge is one commit, with the title of what was merged and no name of its branch", async () => {
    const { settle, write, repo, track, itemsOf } = tracked;
    settle(YAML_THINGS);
    write("Begin", { "things/a.yaml": "name: A\nvalue: 1\n" });
    repo.git("checkout", "--quiet", "-b", "side");
    write("wip", { "things/a.yaml": "name: A\nvalue: 2\n" });
    write("wip 2", { "things/a.yaml": "name: A\nvalue: 3\n" }, 0.1);
    repo.git("checkout", "--quiet", "main");
    write("Else", { "README.md": "x" }, 0.1);
    repo.git(
      "merge",
      "--quiet",
      "--no-ff",
      "-m",
      "Merge pull request #7 from someone/side\n\nCorrect the value of A",
      "side",
    );
    await track();
    expect(itemsOf().map(({ title }) => title)).toEqual(["Corrected: A, value 1 → 3", "New: A"]);
    expect(itemsOf()[0]?.content_html).toContain("Why: Correct the value of A (#7)");
    expect(JSON.stringify(itemsOf())).not.toContain("someone");
  });

  it("a change that is taken back is none in one release, and two in two", async () => {
    const { settle, write, track, titles } = tracked;
    settle(YAML_THINGS);
    write("Begin", { "things/a.yaml": "name: A\nvalue: 1\n" });
    write("Change", { "things/a.yaml": "name: A\nvalue: 2\n" });
    write("Revert", { "things/a.yaml": "name: A\nvalue: 1\n" }, 0.1);
    write("Change", { "things/a.yaml": "name: A\nvalue: 3\n" });
    write("Revert", { "things/a.yaml": "name: A\nvalue: 1\n" });
    await track();
    expect(titles()).toEqual(["Corrected: A, value 3 → 1", "Corrected: A, value 1 → 3", "New: A"]);
  });

  it("a history that was rewritten is told of as news, and only what came before it is not proved again", async () => {
    const { settle, write, repo, track, audit, titles } = tracked;
    settle(YAML_THINGS);
    write("Begin", { "things/a.yaml": "name: A\nvalue: 1\n" });
    write("Change", { "things/a.yaml": "name: A\nvalue: 2\n" });
    await track();
    repo.git("reset", "--quiet", "--hard", "HEAD~1");
    write("Otherwise", { "things/a.yaml": "name: A\nvalue: 3\n" });
    expect((await track()).codes).toEqual(["TRACK_REWRITTEN"]);
    expect(titles()[0]).toBe("Corrected: A, value 2 → 3");
    expect((await audit()).codes).toEqual(["TRACK_HISTORY"]);
  });

  it("a mapping that was changed changes the ledger, and is no news", async () => {
    const { settle, write, track, titles } = tracked;
    settle(YAML_THINGS);
    write("Begin", { "things/a.yaml": "name: A\nlist: [b, a]\n" });
    await track();
    settle(`${YAML_THINGS}\nlistKeys: { list: [] }`);
    expect(await track()).toMatchObject({ releases: 1, codes: ["TRACK_REWRITTEN"] });
    expect(titles()).toEqual(["New: A"]);
  });

  it("releases are made of tags, and commits after the last wait for the next", async () => {
    const { settle, write, repo, track, titles, itemsOf } = tracked;
    settle(YAML_THINGS, "releases: tag\n");
    write("Begin", { "things/a.yaml": "name: A\nvalue: 1\n" });
    repo.git("tag", "v1");
    write("Change", { "things/a.yaml": "name: A\nvalue: 2\n" });
    write("Change", { "things/a.yaml": "name: A\nvalue: 3\n" });
    repo.git("tag", "-a", "-m", "Two", "v2");
    write("Change", { "things/a.yaml": "name: A\nvalue: 4\n" });
    expect(await track()).toMatchObject({ releases: 2 });
    expect(titles()).toEqual(["Corrected: A, value 1 → 3", "New: A"]);
    expect(itemsOf("releases").map(({ title }) => title)).toEqual([
      "Release v2: 1 correction",
      "Release v1: 1 new record",
    ]);
    repo.git("tag", "v3");
    expect(await track()).toMatchObject({ releases: 1 });
    expect(titles()[0]).toBe("Corrected: A, value 3 → 4");
  });

  it("a record that says that it is withdrawn is retracted, and reinstated when it no longer does", async () => {
    const { settle, write, track, titles } = tracked;
    settle(`${YAML_THINGS}\nretracted: /withdrawn`);
    write("Begin", { "things/a.yaml": "name: A\n" });
    write("Withdraw", { "things/a.yaml": "name: A\nwithdrawn: 2026-01-03\n" });
    write("Take it back", { "things/a.yaml": "name: A\n" });
    await track();
    expect(titles()).toEqual(["Reinstated: A", "Retracted: A", "New: A"]);
    expect(titles("removals")).toEqual(["Retracted: A"]);
  });

  it("records in a file are told with the commits that changed them", async () => {
    const { settle, write, track, itemsOf } = tracked;
    settle("files: things.ndjson\nformat: ndjson\nid: /id");
    const lines = (...values: readonly number[]): Record<string, string> => ({
      "things.ndjson": values.map((value, id) => `{"id":${id},"value":${value}}\n`).join(""),
    });
    write("Begin", lines(1, 1, 1, 1));
    write("Change the first", lines(2, 1, 1, 1));
    write("Change the last", lines(2, 1, 1, 5), 0.1);
    await track();
    const [last, first] = itemsOf().map(({ content_html }) => /Why: [^<]*/.exec(content_html)?.[0]);
    expect([first, last]).toEqual(["Why: Change the first", "Why: Change the last"]);
  });
});

it("the settings are checked, each mistake with its line", async () => {
  const { settle, write, folder, track } = tracked;
  settle(YAML_THINGS);
  write("Begin", { "things/a.yaml": "name: A\n" });
  await track();
  const file = join(folder, "claimwire.track.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("format: yaml", "format: xml").replace("title:", "titel:"));
  const { issues } = await track();
  expect(issues.map(({ code, at }) => `${code} ${at.line}`)).toEqual(["TRACK_CONFIG 5", "TRACK_CONFIG 4"]);
  writeFileSync(file, text);
});
