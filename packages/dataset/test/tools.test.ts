import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rollup } from "rollup";
import { createServer } from "vite";
import { describe, expect, inject, it } from "vitest";

// Tools that run or bundle modules themselves, each with what it does by default.

const installed = inject("installed");

const PROGRAM = `import { release } from "@claimwire/dataset";
import one from "@claimwire/dataset/claims/north-project-value";
import { historyOf } from "@claimwire/dataset/history";
export const answers = [release.version, one.id, historyOf("claims/north-build-operate").length];
`;
const ANSWERS = ["1.2.0", "north-project-value", 2];

describe("Vite's development server", () => {
  /** A project of its own, in which the package is installed, or linked from a folder beside it. */
  function projectWith(how: string): string {
    const root = join(installed.project, `vite-${how}`);
    mkdirSync(join(root, "node_modules/@claimwire"), { recursive: true });
    const target = join(root, "node_modules/@claimwire/dataset");
    if (how === "linked") symlinkSync(installed.package, target, "dir");
    else cpSync(installed.package, target, { recursive: true });
    writeFileSync(join(root, "program.mjs"), PROGRAM);
    return root;
  }

  it.each(["installed", "linked"])("renders on the server with the package %s", async (how) => {
    const root = projectWith(how);
    for (const noExternal of [true, ["@claimwire/dataset"], undefined] as const) {
      const server = await createServer({
        configFile: false,
        root,
        cacheDir: join(root, ".vite"),
        server: { middlewareMode: true, ws: false, hmr: false },
        appType: "custom",
        ...(noExternal && { ssr: { noExternal: noExternal === true ? true : [...noExternal] } }),
        logLevel: "silent",
      });
      const { answers } = await server.ssrLoadModule("/program.mjs");
      await server.close();
      expect(answers).toEqual(ANSWERS);
    }
  });
});

it("Rollup bundles the package without plugins", async () => {
  const base = join(installed.package, "dist");
  const code = PROGRAM.replace('"@claimwire/dataset"', `"${base}/esm/index.js"`)
    .replace('"@claimwire/dataset/history"', `"${base}/esm/history.js"`)
    .replace('"@claimwire/dataset/claims/north-project-value"', `"${base}/claims/north-project-value.js"`);
  const entry = join(installed.project, "rollup.mjs");
  const file = join(installed.project, "rolled/program.mjs");
  writeFileSync(entry, `${code}console.log(JSON.stringify(answers));\n`);
  const warnings: string[] = [];
  const bundle = await rollup({ input: entry, onwarn: ({ message }) => warnings.push(message) });
  await bundle.write({ dir: join(installed.project, "rolled"), entryFileNames: "program.mjs", format: "es" });
  expect(warnings).toEqual([]);
  expect(JSON.parse(execFileSync(process.execPath, [file], { encoding: "utf8" }))).toEqual(ANSWERS);
});

it("CommonJS needs no module that only can be imported, as Jest cannot require one", () => {
  const code = `const { release, getClaim } = require("@claimwire/dataset");
const one = require("@claimwire/dataset/claims/north-project-value");
const { historyOf } = require("@claimwire/dataset/history");
const { checkPassage } = require("@claimwire/dataset/passages");
checkPassage(one, "");
if (getClaim(one.id) !== one) throw new Error("another record");
console.log(JSON.stringify([release.version, one.id, historyOf("claims/north-build-operate").length]));`;
  writeFileSync(join(installed.project, "required.cjs"), code);
  const argv = ["--no-experimental-require-module", "required.cjs"];
  const printed = execFileSync(process.execPath, argv, { cwd: installed.project, encoding: "utf8" });
  expect(JSON.parse(printed)).toEqual(ANSWERS);
});
