/** @module-tag process */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startRegistry, type TestRegistry } from "@claimwire/testing/registry";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { publishPackages } from "./commands/land/publish-packages.js";

// What others do with the command, once `land` has published it: a registry on loopback, which takes from npm's what it has
// not, and an empty folder. Everything must be built: npm run test:long.
const IS_LONG = inject("isLong");
const run = promisify(execFile);
const PROJECT = fileURLToPath(new URL("../../..", import.meta.url));

/** The packages as `land` finds them in a clone that was built. */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  "apps/cli": ["bin", "dist", "build", "LICENSE-THIRD-PARTY", "README.md", "package.json"],
  "packages/schema": ["dist", "LICENSE-THIRD-PARTY", "README.md", "package.json"],
  "packages/ledger": ["dist", "LICENSE-THIRD-PARTY", "README.md", "package.json"],
};

const SETTINGS = {
  baseUrl: "https://claims.example",
  repository: "https://git.example/example/claims",
  contact: "corrections@claims.example",
  publisher: "The Example Newsroom",
  dataPackage: "bridges",
  hub: undefined,
  webhooks: [],
  build: [],
  folder: undefined,
  upload: undefined,
};

/** The registry has what is published to it, and takes all else from npm's. */
const TAKES = [
  "packages:",
  "  'claimwire': { access: $all, publish: $all }",
  "  '@claimwire/*': { access: $all, publish: $all }",
  "  '**': { access: $all, proxy: others }",
];

let root: string;
let registry: TestRegistry | undefined;
let env: NodeJS.ProcessEnv;

/** A workspace with the built packages, each with its first version. */
function makeClone(): string {
  const clone = join(root, "clone");
  mkdirSync(clone);
  const manifest = { name: "clone", version: "0.0.0", private: true, workspaces: ["packages/*", "apps/*"] };
  writeFileSync(join(clone, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(clone, "package-lock.json"), "{}");
  for (const [folder, parts] of Object.entries(PUBLISHED)) {
    mkdirSync(join(clone, folder), { recursive: true });
    for (const part of parts)
      cpSync(join(PROJECT, folder, part), join(clone, folder, part), { recursive: true });
    const file = join(clone, folder, "package.json");
    const { version: _, ...rest } = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...rest, version: "0.1.0" }));
  }
  return clone;
}

/** Runs a line of a shell in a folder; fails with all that it printed. */
async function shell(cwd: string, line: string): Promise<string> {
  try {
    return (await run("sh", ["-c", line], { cwd, env })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`${line}\n${stdout}\n${stderr}`);
  }
}

describe.runIf(IS_LONG)("the command as others install it", () => {
  beforeAll(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "claimwire-installed-")));
    const { stdout } = await run("npm", ["config", "get", "registry"]);
    registry = await startRegistry(root, [`uplinks: { others: { url: "${stdout.trim()}" } }`, ...TAKES]);
    const rc = join(root, "npmrc");
    writeFileSync(rc, registry.npmrc);
    env = {
      ...process.env,
      npm_config_userconfig: rc,
      npm_config_registry: registry.address,
      npm_config_cache: join(root, "cache"),
      npm_config_yes: "true",
      npm_config_ignore_scripts: "false",
      GIT_AUTHOR_NAME: "Example",
      GIT_AUTHOR_EMAIL: "maintainer@claimwire.example",
      GIT_COMMITTER_NAME: "Example",
      GIT_COMMITTER_EMAIL: "maintainer@claimwire.example",
      GIT_CONFIG_GLOBAL: "/dev/null",
    };
  });

  afterAll(() => {
    registry?.stop();
    if (root !== undefined) rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  });

  it("is published by land with schema and ledger, once", async () => {
    const clone = makeClone();
    const done = await publishPackages(clone, SETTINGS, env, false);
    const names = ["claimwire@0.1.0", "@claimwire/ledger@0.1.0", "@claimwire/schema@0.1.0"];
    expect(done.sort()).toEqual(names.map((name) => `published ${name}`).sort());
    const again = await publishPackages(clone, SETTINGS, env, false);
    expect(again.sort()).toEqual(names.map((name) => `${name} is there`).sort());
    const seen = JSON.parse(await shell(root, "npm view claimwire --json"));
    expect(seen).toMatchObject({
      bin: { claimwire: "bin/claimwire.js" },
      repository: { directory: "apps/cli" },
    });
    // All else that it runs is in it: no package of ours, none with a binary of a platform.
    expect(Object.keys(seen.dependencies)).toEqual([
      "@changesets/apply-release-plan",
      "@changesets/config",
      "@changesets/get-release-plan",
      "@resvg/resvg-wasm",
      "dejavu-fonts-ttf",
    ]);
  });

  it("makes a dataset of bridges, checks and releases it, renders its feeds, and packs it with types", async () => {
    const home = join(root, "home");
    mkdirSync(home);
    await shell(home, "npx claimwire init bridges --authority bridges.test");
    const folder = join(home, "bridges");
    await shell(folder, "npm install --no-audit --no-fund");
    for (const line of [
      'add entity herald --type organisation --name "The Herald"',
      'add entity old-bridge --type facility --name "Old Bridge"',
      'add topic spans --label Spans --definition "Lengths of bridges."',
      'add source herald-report --type news-article --title "A long bridge" --publisher herald --published 2026-01-02',
      'add claim old-bridge-length --statement "The Herald says that the Old Bridge is 300 metres long." --asserted-by herald --basis observation --about old-bridge:object --topics spans --source herald-report --amounts length:300:metre:exact',
    ])
      await shell(folder, `npx claimwire ${line}`);
    await shell(
      folder,
      "npx claimwire change --cause coverage --records '*' --summary 'Begin with the Old Bridge.'",
    );
    await shell(folder, "npx claimwire check && git add --all && git commit --quiet -m Begin");
    await shell(folder, "npx claimwire release --commit && npx claimwire audit && npx claimwire publish");

    const feed = JSON.parse(readFileSync(join(folder, "public/feeds/claims.json"), "utf8"));
    expect(feed.title).toBe("Bridges: claims");
    expect(feed.items).toMatchObject([
      {
        id: "tag:bridges.test,2026:1.0.0/claims/old-bridge-length/added".replace(
          "2026",
          feed.items[0].id.slice(17, 21),
        ),
        title: "New claim: The Herald says that the Old Bridge is 300 metres long.",
      },
    ]);
    expect(feed.items[0].content_html).toContain("300 metres");
    for (const format of ["xml", "atom"])
      expect(readFileSync(join(folder, `public/feeds/all.${format}`), "utf8")).toContain("Old Bridge");
    expect(readFileSync(join(folder, "public/index.html"), "utf8")).toContain("npm install bridges");

    const tarball = (await shell(folder, "npm pack --silent")).trim().split("\n").at(-1) ?? "";
    const reader = join(root, "reader");
    mkdirSync(reader);
    writeFileSync(join(reader, "package.json"), '{ "type": "module" }');
    await shell(reader, `npm install --no-audit --no-fund ${join(folder, tarball)}`);
    const code = `import { amountIn, claims, getClaim, release } from "bridges";
import { verify } from "bridges/history";
// @ts-expect-error There is no such measure.
const wrong = (): unknown => amountIn(getClaim("old-bridge-length"), "metre", "cameras");
console.log(JSON.stringify([release.version, claims.length, amountIn(getClaim("old-bridge-length"), "metre", "length"), (await verify()).ok, typeof wrong]));
`;
    writeFileSync(join(reader, "read.mts"), code);
    const tsc = join(PROJECT, "node_modules/typescript/bin/tsc");
    await shell(reader, `node ${tsc} --strict --target es2022 --module nodenext read.mts`);
    expect(JSON.parse(await shell(reader, "node read.mjs"))).toEqual(["1.0.0", 1, 300, true, "function"]);
    expect(await shell(folder, "git status --porcelain")).toBe("");
  });
});
