import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderRelease } from "@claimwire/ledger";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, expect, it } from "vitest";
import { buildSite, type Workplace } from "./build-site.js";
import { exampleLedger } from "./test-support/example-ledger.js";

let repo: TempRepo;
let place: Workplace;
beforeEach(() => {
  repo = tempRepo({ git: false });
  for (const release of exampleLedger())
    repo.write(`data/releases/${release.version}.json`, renderRelease(release));
  repo.write("scripts/example.js", "// A bundled script.");
  place = {
    root: repo.root,
    assets: fileURLToPath(new URL(".", import.meta.url)),
    scripts: repo.path("scripts"),
    out: repo.path("out"),
    env: {},
  };
});
afterEach(() => repo.cleanUp());

function read(path: string): string {
  return readFileSync(join(place.out, path), "utf8");
}

it("buildSite writes the pages of the newest release, not of the files being edited", async () => {
  repo.write("data/claims/unfinished.yaml", "statement: Not released.\n");
  expect(await buildSite(place)).toEqual([]);
  expect(read("claims/example-value/index.html")).toContain("62 million US dollars");
  expect(existsSync(join(place.out, "claims/unfinished"))).toBe(false);
  expect(read("assets/site.css")).toContain("prefers-color-scheme: dark");
  expect(read("assets/example.js")).toBe("// A bundled script.");
  expect(read("assets/social/claim.png")).toContain("PNG");
  expect(read("assets/icon.svg")).toContain("<svg");
});

it("buildSite takes the base address from the environment", async () => {
  await buildSite({ ...place, env: { CLAIMWIRE_BASE_URL: "https://claimwire.example/wire/" } });
  const home = read("index.html");
  expect(home).toContain('<link rel="canonical" href="https://claimwire.example/wire/"/>');
  expect(home).toContain('href="/wire/claims/"');
  expect(read("_headers")).toMatch(/^\/wire\/\*\n {2}Content-Security-Policy: default-src 'none'; /);
});

it.each([
  [
    "a release that was changed afterwards",
    "RELEASE_DIGEST",
    () => change("data/releases/1.1.0.json", "2019", "2018"),
  ],
  ["a release that is missing", "RELEASE_MISSING", () => repo.remove("data/releases/1.2.0.json")],
  [
    "a configuration that is wrong",
    "CONFIG_INVALID",
    () => change("claimwire.config.json", '"en"', '"no language"'),
  ],
])("buildSite gives issues for %s and leaves the last output as it was", async (_reason, code, damage) => {
  await buildSite(place);
  const before = read("index.html");
  damage();
  expect((await buildSite(place)).map((issue) => issue.code)).toContain(code);
  expect(read("index.html")).toBe(before);
});

function change(file: string, from: string, to: string): void {
  repo.write(file, readFileSync(repo.path(file), "utf8").replace(from, to));
}
