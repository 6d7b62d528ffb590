import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, inject, it } from "vitest";
import { DATASETS, smallLedger } from "./small-ledger.js";

const installed = inject("installed");

const ANSWERS = {
  version: "1.2.0",
  claims: ["answer-complies", "five-projects-value", "north-build-operate", "north-project-value"],
  about: ["five-projects-value", "north-build-operate", "north-project-value"],
  until: "2017-08-31",
  part: 4,
  retracted: false,
  one: "north-project-value",
  moved: "north-build-operate",
  entity: "Example Systems",
  releases: ["1.0.0", "1.1.0", "1.2.0"],
  before: "680000000",
  why: [
    ["retracted", "our-error"],
    ["corrected", "our-error"],
  ],
  history: ["1.0.0/claims/north-project-term/added", "1.2.0/claims/north-project-term/moved"],
  verified: { ok: true, problems: [], digest: smallLedger()[2]?.digest },
  sources: 4,
  topics: 3,
};

function run(program: string): unknown {
  return JSON.parse(execFileSync(process.execPath, [program], { cwd: installed.project, encoding: "utf8" }));
}

describe.each(["esm.js", "cjs.cjs"])("the program %s in Node", (program) => {
  it("prints the expected answers", () => {
    expect(run(program)).toEqual(ANSWERS);
  });

  it("prints the expected answers when it is bundled into one file", async () => {
    const outfile = join(installed.project, `bundled-${program.replace(/\.js$/, ".mjs")}`);
    const entry = join(installed.project, program);
    const format = program.endsWith(".cjs") ? "cjs" : "esm";
    await build({
      entryPoints: [entry],
      bundle: true,
      platform: "node",
      format,
      outfile,
      logLevel: "silent",
    });
    expect(run(outfile)).toEqual(ANSWERS);
  });
});

it.each(["index", "claims", "sources", "entities", "topics", "history", "passages"])(
  "%s exports the same to ES modules and to CommonJS",
  async (name) => {
    const load = (folder: string): Promise<object> =>
      import(join(installed.package, "dist", folder, `${name}.js`));
    const namesOf = ({
      default: _,
      "module.exports": __,
      ...all
    }: Record<string, unknown>): readonly string[] => Object.keys(all).sort();
    const [esm, cjs] = (await Promise.all([load("esm"), load("cjs")])) as Record<string, unknown>[];
    expect(namesOf(cjs ?? {})).toEqual(namesOf(esm ?? {}));
    for (const one of namesOf(esm ?? {}).filter((one) => typeof esm?.[one] !== "function"))
      expect(cjs?.[one]).toEqual(esm?.[one]);
  },
);

describe("the installed package", () => {
  const files = readdirSync(join(installed.package, "dist"), { recursive: true, encoding: "utf8" });
  const modules = files.filter((path) => /\.c?js$/.test(path));
  const read = (path: string): string => readFileSync(join(installed.package, "dist", path), "utf8");

  it("depends on nothing", () => {
    const manifest = JSON.parse(readFileSync(join(installed.package, "package.json"), "utf8"));
    expect([manifest.dependencies, manifest.peerDependencies, manifest.optionalDependencies]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(readdirSync(join(installed.project, "node_modules"))).toEqual([
      ".package-lock.json",
      "@claimwire",
    ]);
  });

  it.each(modules.filter((path) => !/^(esm\/data|claims|sources|entities|topics)\//.test(path)))(
    "%s imports nothing but the package's own modules",
    (path) => {
      const found = [...read(path).matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*["']([^"']+)["']/g)].map(
        ([, name]) => name,
      );
      expect(found.filter((name) => !/^\.\.?\//.test(name ?? ""))).toEqual([]);
    },
  );

  it("keeps each record in a module of its own, small enough to be bundled alone", () => {
    const records = modules.filter((path) => /^(claims|sources|entities|topics)\/.*\.js$/.test(path));
    const keys = records.map((path) => path.slice(0, -".js".length)).sort();
    const wanted = [...Object.keys(DATASETS[2] ?? {})].sort();
    expect(keys).toEqual(wanted);
    expect(files.filter((path) => /^(claims|sources|entities|topics)\//.test(path)).length).toBe(
      2 * wanted.length,
    );
    expect(records.filter((path) => read(path).length >= 1_500)).toEqual([]);
  });
});
