/** @module-tag process */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { acquireLock } from "@claimwire/store";
import { brokenAtomRules, brokenRssRules, JSON_FEED_SCHEMA, schemaChecker } from "@claimwire/testing/feeds";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TrackedRepo, trackedRepo, YAML_THINGS } from "../../test-support/tracked-repo.js";

const jsonFeedErrors = schemaChecker(JSON_FEED_SCHEMA);

let tracked: TrackedRepo;
beforeEach(() => {
  tracked = trackedRepo();
});
afterEach(() => {
  tracked.cleanUp();
});

describe("claimwire track", () => {
  it("tells what changed in the records of a repository, and why", async () => {
    const { settle, write, repo, commit, track, audit, titles, itemsOf } = tracked;
    settle(
      `${YAML_THINGS}\nlistKeys: { cycles: [name] }\nquiet: [/cycles/*/latest]\nlabels: { eol: end of life }`,
      "streams: [sort]\n",
    );
    const alpha = (eol: string, latest: string): Record<string, string> => ({
      "things/a.yaml": `name: Alpha\nsort: os\ncycles: [{ name: '1', eol: ${eol}, latest: '${latest}' }]\n`,
    });
    write("Add alpha", alpha("2027-01-01", "1.1"));
    write("Move the end of alpha 1", {
      ...alpha("2028-01-01", "1.2"),
      "things/b.yaml": "name: Beta\nsort: app\n",
    });
    write("Release alpha 1.3", alpha("2028-01-01", "1.3"));
    repo.remove("things/b.yaml");
    commit("Take beta out");
    expect(await track()).toMatchObject({ ok: true, releases: 4, version: "2.0.0", records: 1, codes: [] });
    const corrected = "Corrected: Alpha 1, end of life 2027-01-01 → 2028-01-01";
    expect(titles()).toEqual(["Removed: Beta", "New: Beta", corrected, "New: Alpha"]);
    expect(titles("corrections")).toEqual([corrected]);
    expect(titles("removals")).toEqual(["Removed: Beta"]);
    expect(titles("records/things/a")).toHaveLength(2);
    expect(titles("by/sort/app")).toEqual(["Removed: Beta", "New: Beta"]);
    expect(titles("releases")).toHaveLength(4);
    const { content_html = "" } = itemsOf("corrections")[0] ?? {};
    expect(content_html).toContain("<td>2027-01-01</td><td>2028-01-01</td>");
    expect(content_html).toContain("Why: Move the end of alpha 1");
    expect(content_html).not.toContain("1.2");
    expect(await audit()).toMatchObject({ ok: true, codes: [], history: { checked: 4, unchecked: 0 } });
  });

  it("writes feeds that pass the profiles of RSS, Atom and JSON Feed, whatever the records say", async () => {
    const { settle, write, track, filesIn } = tracked;
    settle(YAML_THINGS);
    const hostile = 'name: "<b>&amp; \\u0007 \\u202eAlpha"\ntext: |\n  one\n  two <script>\n';
    write("Add <alpha> & mail@example.org", { "things/a.yaml": hostile, "things/CON.yaml": "name: C\n" });
    write("Change", { "things/a.yaml": `name: "<b>"\ntext: "${"word ".repeat(60)}"\nnull: ~\n` });
    await track();
    const files = filesIn("public/feeds");
    expect(Object.keys(files).filter((path) => path.endsWith(".xml"))).toHaveLength(6);
    expect(Object.keys(files).filter((path) => /(^|\/)con\./i.test(path))).toEqual([]);
    for (const [path, text] of Object.entries(files)) {
      if (path.endsWith(".xml")) expect(brokenRssRules(text)).toEqual([]);
      if (path.endsWith(".atom")) expect(brokenAtomRules(text)).toEqual([]);
      if (path.endsWith(".json")) expect(jsonFeedErrors(JSON.parse(text))).toEqual([]);
      expect(text).not.toContain("mail@example.org");
    }
  });

  it("gives the same ledger and the same feeds at once, in parts, and after its state was lost", async () => {
    const { settle, folder, track, audit, filesIn } = tracked;
    settle(`${YAML_THINGS}\nlistKeys: { tags: [] }`);
    const steps = Array.from({ length: 130 }, (_, n) => ({
      [`things/${n % 7}.yaml`]: `name: Thing ${n % 7}\nvalue: ${n}\ntags: [a, b${n}]\n`,
      ...(n % 11 === 5 ? { [`things/${(n - 1) % 7}.yaml`]: null } : {}),
    }));
    for (const [from, to] of [
      [0, 40],
      [40, 90],
      [90, 130],
    ] as const) {
      tracked.import(steps.slice(from, to));
      await track();
      if (from === 40) rmSync(join(folder, ".claimwire"), { recursive: true });
    }
    const [ledger, output] = [filesIn("ledger"), filesIn("public")];
    expect(Object.keys(output)).toContain("feeds/archive/all/1.atom");
    for (const name of ["ledger", ".claimwire", "public"]) rmSync(join(folder, name), { recursive: true });
    await track();
    expect(filesIn("ledger")).toEqual(ledger);
    expect(filesIn("public")).toEqual(output);
    expect(await audit()).toMatchObject({ ok: true, codes: [] });
  });

  it("touches nothing when nothing is new, and refuses to run twice at once", async () => {
    const { settle, write, folder, track, filesIn } = tracked;
    settle(YAML_THINGS);
    write("Add", { "things/a.yaml": "name: A\n" });
    await track();
    const before = filesIn("public");
    write("Something else", { "README.md": "hello" });
    expect(await track()).toMatchObject({ releases: 0, files: 0 });
    expect(filesIn("public")).toEqual(before);
    const lock = await acquireLock(folder, "claimwire track", "lock-track");
    expect((await track()).codes).toEqual(["LOCKED"]);
    await lock.release?.();
  });

  it("reads no older release for a new day", async () => {
    const { settle, write, folder, track, titles } = tracked;
    settle(YAML_THINGS);
    write("One", { "things/a.yaml": "name: A\nvalue: 1\n" });
    write("Two", { "things/a.yaml": "name: A\nvalue: 2\n" });
    await track();
    const file = join(folder, "ledger/1.0.0.json");
    const first = readFileSync(file);
    rmSync(file);
    write("Three", { "things/a.yaml": "name: A\nvalue: 3\n", "things/b.yaml": "name: B\n" });
    expect(await track()).toMatchObject({ ok: true, releases: 1, files: expect.any(Number) });
    expect(titles()).toEqual(["New: B", "Corrected: A, value 2 → 3", "Corrected: A, value 1 → 2", "New: A"]);
    writeFileSync(file, first);
    expect(await tracked.audit()).toMatchObject({ ok: true, codes: [] });
  });

  it("is proved from the mirror while the repository cannot be reached", async () => {
    const { settle, write, folder, track } = tracked;
    settle(YAML_THINGS);
    write("One", { "things/a.yaml": "name: A\n" });
    await track();
    const file = join(folder, "claimwire.track.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^repository: .*/, "repository: ./gone"));
    // Git itself packs the names of commits now and then.
    execFileSync("git", ["--git-dir", join(folder, ".claimwire/track/mirror.git"), "pack-refs", "--all"]);
    expect(await tracked.audit()).toMatchObject({ ok: true, codes: [], history: { checked: 1 } });
    rmSync(join(folder, ".claimwire"), { recursive: true });
    expect((await tracked.audit()).codes).toEqual(["TRACK_REPOSITORY"]);
  });

  it("makes one entry of the same change in many records, in the broad feeds alone", async () => {
    const { settle, write, track, titles, itemsOf } = tracked;
    settle(YAML_THINGS);
    const all = (unit: string): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: 25 }, (_, n) => [`things/${n}.yaml`, `name: T${n}\nunit: ${unit}\n`]),
      );
    write("Begin", all("m"));
    write("Spell units out", { ...all("metre"), "things/odd.yaml": "name: Odd\n" });
    await track();
    expect(titles()).toEqual([
      "New: Odd",
      "25 corrections in release 1.1.0 of 2024-01-03",
      "The ledger begins with 25 records",
    ]);
    expect(titles("records/things/3")).toEqual(["Corrected: T3, unit m → metre"]);
    expect(itemsOf("corrections")[0]?.content_html).toContain("T24, unit m → metre");
  });

  it("touches no folder beside its output but its own", async () => {
    const { settle, write, track, folder } = tracked;
    settle(YAML_THINGS);
    write("One", { "things/a.yaml": "name: A\nvalue: 1\n" });
    const others = ["public.next", "public.old"].map((name) => join(folder, name));
    const ours = ["public.claimwire-new", "public.claimwire-old"].map((name) => join(folder, name));
    for (const beside of [...others, ...ours]) mkdirSync(beside);
    expect(await track("--dry-run")).toMatchObject({ releases: 1 });
    expect([...others, ...ours].map((beside) => existsSync(beside))).toEqual([true, true, true, true]);
    expect(await track()).toMatchObject({ releases: 1 });
    expect([...others, ...ours].map((beside) => existsSync(beside))).toEqual([true, true, false, false]);
  });

  it("puts the last output back when a run was killed while it took its place, also before a run that fails", async () => {
    const { settle, write, track, folder, filesIn } = tracked;
    settle(YAML_THINGS);
    write("One", { "things/a.yaml": "name: A\nvalue: 1\n" });
    await track();
    const output = filesIn("public");
    renameSync(join(folder, "public"), join(folder, "public.claimwire-old"));
    settle(YAML_THINGS.replace("yaml\nid", "json\nid"));
    rmSync(join(folder, "ledger"), { recursive: true });
    expect((await track("--dry-run")).ok).toBe(false);
    expect(existsSync(join(folder, "public"))).toBe(false);
    expect((await track()).ok).toBe(false);
    expect(filesIn("public")).toEqual(output);
    expect(existsSync(join(folder, "public.claimwire-old"))).toBe(false);
  });

  it("makes its output again when somebody removed it", async () => {
    const { settle, write, track, folder, filesIn } = tracked;
    settle(YAML_THINGS);
    write("One", { "things/a.yaml": "name: A\nvalue: 1\n" });
    await track();
    const output = filesIn("public");
    rmSync(join(folder, "public"), { recursive: true });
    expect(await track()).toMatchObject({ releases: 0, files: Object.keys(output).length });
    expect(filesIn("public")).toEqual(output);
    rmSync(join(folder, "public"), { recursive: true });
    write("Two", { "things/b.yaml": "name: B\n" });
    await track();
    expect(Object.keys(filesIn("public"))).toEqual(expect.arrayContaining(Object.keys(output)));
  });

  it("starts the ledger where it is told, and only tells what it would do on a dry run", async () => {
    const { settle, write, track, titles, folder } = tracked;
    settle(YAML_THINGS);
    write("One", { "things/a.yaml": "name: A\nvalue: 1\n" });
    write("Two", { "things/a.yaml": "name: A\nvalue: 2\n" });
    write("Three", { "things/a.yaml": "name: A\nvalue: 3\n" });
    expect(await track("--dry-run", "--since", "2024-01-04")).toMatchObject({ releases: 2, files: 0 });
    expect(() => tracked.filesIn("ledger")).toThrow();
    expect(await track("--since", "2024-01-04")).toMatchObject({ releases: 2 });
    expect(titles()).toEqual(["Corrected: A, value 2 → 3", "New: A"]);
    rmSync(join(folder, "ledger"), { recursive: true });
    expect((await track("--since", "nowhere")).codes).toEqual(["TRACK_SINCE"]);
  });
});
