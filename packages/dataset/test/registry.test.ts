import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startRegistry, type TestRegistry } from "@claimwire/testing/registry";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writePublishFolder } from "../build/publish-folder.js";
import { smallLedger } from "./small-ledger.js";

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL("..", import.meta.url));

let root: string;
let registry: TestRegistry | undefined;

async function npm(args: readonly string[], cwd: string): Promise<string> {
  const options = ["--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--cache", join(root, "cache")];
  const { stdout } = await run("npm", [...args, ...options], { cwd });
  return stdout;
}

/** Publishes the package of the ledger as far as one of its releases, with today's code. */
async function publish(version: string): Promise<void> {
  const releases = smallLedger();
  const folder = join(root, `package-${version}`);
  mkdirSync(folder);
  writePublishFolder(
    SOURCE,
    releases.slice(0, releases.findIndex((one) => one.version === version) + 1),
    folder,
  );
  writeFileSync(join(folder, ".npmrc"), registry?.npmrc ?? "");
  await npm(["publish"], folder);
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "claimwire-registry-"));
  registry = await startRegistry(root, ["packages: { '**': { access: $all, publish: $all } }"]);
});

afterAll(() => {
  registry?.stop();
  rmSync(root, { recursive: true, force: true });
});

it("a user of a registry installs a version, upgrades, and reads what changed and why", async () => {
  await publish("1.0.0");
  await publish("1.2.0");
  const project = join(root, "project");
  cpSync(fileURLToPath(new URL("consumers", import.meta.url)), project, { recursive: true });
  writeFileSync(join(project, ".npmrc"), `registry=${registry?.address}\n`);
  writeFileSync(join(project, "package.json"), `{ "private": true, "type": "module" }\n`);
  const read = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse((await run(process.execPath, ["read-changes.js", ...args], { cwd: project })).stdout);

  await npm(["install", "@claimwire/dataset@1.0.0"], project);
  expect(await read()).toEqual({ version: "1.0.0", value: "680000000", changes: [], ok: true });

  await npm(["install", "@claimwire/dataset@^1.0.0"], project);
  expect(await read("1.0.0")).toEqual({
    version: "1.2.0",
    value: "686000000",
    changes: [
      "claims/north-cameras: retracted (our-error)",
      "claims/north-project-value: corrected (our-error)",
      "claims/north-project-term: moved (identity)",
    ],
    ok: true,
  });
  const { packages } = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8"));
  expect(Object.keys(packages)).toEqual(["", "node_modules/@claimwire/dataset"]);
});

it("a user without a project takes one file out of the package, as FILES.md says", async () => {
  const [, code = ""] = /```sh\n(.*?)```/s.exec(readFileSync(join(SOURCE, "FILES.md"), "utf8")) ?? [];
  const folder = join(root, "without-a-project");
  mkdirSync(folder);
  const env = {
    ...process.env,
    npm_config_registry: registry?.address,
    npm_config_cache: join(root, "cache"),
  };
  await run("sh", ["-c", code], { cwd: folder, env });
  expect(readFileSync(join(folder, "who-says-what.csv"), "utf8")).toMatch(
    /^\ufeffclaim,statement,asserted_by,/,
  );
});
