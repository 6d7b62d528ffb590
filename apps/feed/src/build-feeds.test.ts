/** @module-tag process */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderRelease, replay } from "@claimwire/ledger";
import { type ClaimsRelease, releaseRecords } from "@claimwire/release";
import { LIST_KEYS, type Records } from "@claimwire/schema";
import { acquireLock } from "@claimwire/store";
import { aClaim, aDataset } from "@claimwire/testing";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildFeeds } from "./build-feeds.js";

function release(target: Records, releases: readonly ClaimsRelease[]): ClaimsRelease {
  const previous = releases.at(-1);
  const note = {
    name: "a-note",
    bump: "minor",
    summary: "A test.",
    cause: "coverage",
    records: ["*"],
  } as const;
  const { release: made, issues } = releaseRecords({
    previous,
    base: previous && replay(releases),
    target,
    version: `1.${releases.length}.0`,
    now: `2026-01-0${releases.length + 1}T10:00:00Z`,
    notes: [note],
    listKeys: LIST_KEYS,
  });
  if (made === undefined) throw new Error(JSON.stringify(issues));
  return made;
}

const FIRST = release(aDataset(), []);
const SECOND = release(
  aDataset({ "claims/other-claim": aClaim({ statement: "The Example Wire says more." }) }),
  [FIRST],
);

let repo: TempRepo;
let out: string;
beforeEach(() => {
  repo = tempRepo({ git: false });
  for (const made of [FIRST, SECOND]) repo.write(`data/releases/${made.version}.json`, renderRelease(made));
  out = repo.path("out");
});
afterEach(() => {
  repo.cleanUp();
});

/** Every file below a folder, with its bytes. */
function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}

it("writes feeds and API of a checkout from its ledger alone", async () => {
  repo.remove("data/claims");
  const { written, issues } = await buildFeeds(repo.root, {}, out);
  expect(issues).toEqual([]);
  expect(written?.changed).toBe(written?.files);
  const files = filesIn(out);
  expect(files["feeds/all.json"]).toContain("New claim: The Example Wire says more.");
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["feeds.opml", "api/v1/index.json", "feeds/claims/other-claim.atom"]),
  );
  expect(files["api/v1/releases/1.1.0.json"]).toBe(renderRelease(SECOND));
});

it("writes nothing again when nothing changed, and only what changed when something did", async () => {
  await buildFeeds(repo.root, {}, out);
  expect((await buildFeeds(repo.root, {}, out)).written?.changed).toBe(0);
  const third = release(
    aDataset({
      "claims/other-claim": aClaim({ statement: "The Example Wire says more." }),
      "claims/third": aClaim({ statement: "Third.", about: [], topics: [] } as object),
    }),
    [FIRST, SECOND],
  );
  repo.write("data/releases/1.2.0.json", renderRelease(third));
  const before = filesIn(out);
  await buildFeeds(repo.root, {}, out);
  const untouched = [
    "feeds/topics/contracts.xml",
    "feeds/entities/example-county.atom",
    "feeds/corrections.json",
    "api/v1/dataset/1.1.0.json",
  ];
  const after = filesIn(out);
  for (const path of untouched) expect(after[path]).toBe(before[path]);
  expect(after["feeds/all.xml"]).not.toBe(before["feeds/all.xml"]);
});

describe("on top of the last run", () => {
  const THIRD = release(
    aDataset({
      "claims/other-claim": aClaim({ statement: "The Example Wire says more." }),
      "claims/third": aClaim({ statement: "Third.", about: [], topics: [] } as object),
    }),
    [FIRST, SECOND],
  );
  const build = (code: string) => buildFeeds(repo.root, {}, out, code);

  it.each([
    ["nothing happened to it", () => {}],
    ["its list is gone", () => repo.remove("out.json")],
    ["its list is damaged", () => repo.write("out.json", "{}")],
    ["a file is gone", () => repo.remove("out/feeds/claims/other-claim.atom")],
    ["a file is another", () => repo.write("out/feeds/all.json", "{}")],
    ["a release was left out", () => repo.remove("data/releases/1.1.0.json")],
  ] as const)("gives the same bytes as at once when %s", async (_, spoil) => {
    await build("code");
    await new Promise((resolve) => setTimeout(resolve, 20));
    spoil();
    await build("code");
    for (const made of [SECOND, THIRD]) repo.write(`data/releases/${made.version}.json`, renderRelease(made));
    expect((await build("code")).issues).toEqual([]);
    const after = filesIn(out);
    await buildFeeds(repo.root, {}, repo.path("at-once"));
    expect(after).toEqual(filesIn(repo.path("at-once")));
  });

  it("reports a release that was changed after it was proved", async () => {
    await build("code");
    repo.write("data/releases/1.0.0.json", renderRelease(FIRST).replace("2026-01-01", "2026-01-02"));
    expect((await build("code")).issues.map(({ code }) => code)).toContain("RELEASE_DIGEST");
  });
});

it("takes its addresses from CLAIMWIRE_BASE_URL", async () => {
  await buildFeeds(repo.root, { CLAIMWIRE_BASE_URL: "https://wire.example/a/b" }, out);
  expect(filesIn(out)["feeds/all.xml"]).toContain("https://wire.example/a/b/feeds/all.xml");
});

describe("bad input is an issue, and leaves the last output as it was:", () => {
  const tampered = renderRelease(SECOND).replace(
    "The Example Wire says more.",
    "The Example Wire says less.",
  );

  it.each([
    [
      "a statement that was altered",
      () => repo.write("data/releases/1.1.0.json", tampered),
      {},
      "CHANGE_DIGEST",
    ],
    ["a release that is missing", () => repo.remove("data/releases/1.0.0.json"), {}, "RELEASE_MISSING"],
    ["a file that is no release", () => repo.write("data/releases/1.1.0.json", "{"), {}, "RELEASE_SYNTAX"],
    ["a bad base address", (): void => undefined, { CLAIMWIRE_BASE_URL: "ftp://x" }, "CONFIG_INVALID"],
    ["a config that is no JSON", () => repo.write("claimwire.config.json", "no"), {}, "CONFIG_INVALID"],
  ] as const)("%s", async (_name, spoil, env, code) => {
    await buildFeeds(repo.root, {}, out);
    const before = filesIn(out);
    spoil();
    const { written, issues } = await buildFeeds(repo.root, env, out);
    expect(written).toBeUndefined();
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(filesIn(out)).toEqual(before);
  });
});

it("warns of a ledger without a release", async () => {
  repo.remove("data/releases");
  const { written, issues } = await buildFeeds(repo.root, {}, out);
  expect(issues).toMatchObject([{ code: "LEDGER_EMPTY", severity: "warning" }]);
  expect(written?.files).toBe(0);
});

describe("the program", () => {
  const app = fileURLToPath(new URL("..", import.meta.url));

  /** Runs the built program in a checkout of its own, as turbo does. */
  function run(env: Readonly<Record<string, string>>): { status: number; output: string } {
    mkdirSync(repo.path("apps/feed/dist"), { recursive: true });
    copyFileSync(join(app, "dist/index.js"), repo.path("apps/feed/dist/index.js"));
    if (!existsSync(repo.path("node_modules")))
      symlinkSync(join(app, "../../node_modules"), repo.path("node_modules"));
    const { PATH = "" } = process.env;
    try {
      const output = execFileSync(process.execPath, [repo.path("apps/feed/dist/index.js")], {
        cwd: "/",
        env: { PATH, ...env },
        encoding: "utf8",
        stdio: "pipe",
      });
      return { status: 0, output };
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: string };
      return { status, output: stderr };
    }
  }

  it("gives the same bytes in other zones and languages", () => {
    const folder = repo.path("apps/feed/dist/public");
    expect(run({ TZ: "UTC", LC_ALL: "C" })).toMatchObject({ status: 0 });
    const first = filesIn(folder);
    expect(Object.keys(first).length).toBeGreaterThan(50);
    for (const [TZ, LC_ALL] of [
      ["Asia/Urumqi", "tr_TR.UTF-8"],
      ["America/St_Johns", "de_DE.UTF-8"],
    ] as const) {
      const { output } = run({ TZ, LC_ALL, LANG: LC_ALL });
      expect(output).toContain("0 of them changed");
      expect(filesIn(folder)).toEqual(first);
    }
  });

  it("is one file that needs nothing but Node, so that its digest tells of all its code", () => {
    const program = readFileSync(join(app, "dist/index.js"), "utf8");
    const imports = [...program.matchAll(/^(?:import|export) .*from ["']([^"']+)["'];?$/gm)].map(
      ([, from]) => from,
    );
    const isOfNode = (from: string | undefined): boolean => isBuiltin(from ?? "");
    expect(imports.length).toBeGreaterThan(3);
    expect(imports.filter((from) => !isOfNode(from))).toEqual([]);
  });

  it("exits with 1 while another run holds the lock", async () => {
    const lock = await acquireLock(repo.root, "rendering feed", "lock-feed");
    expect(run({})).toMatchObject({ status: 1, output: expect.stringContaining("LOCKED") });
    expect(existsSync(repo.path("apps/feed/dist/public"))).toBe(false);
    await lock.release?.();
    expect(run({})).toMatchObject({ status: 0 });
  });

  it("says where bad data is, and exits with 1", () => {
    repo.write("data/releases/1.1.0.json", "{");
    expect(run({})).toMatchObject({ status: 1, output: expect.stringContaining("data/releases/1.1.0.json") });
    expect(existsSync(repo.path("apps/feed/dist/public"))).toBe(false);
  });
});
