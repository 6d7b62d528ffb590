import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

// The two packages that this one is built with, which are published as well: installed from what npm would publish, with
// no other package in reach than those that they declare.

const PACKAGES = fileURLToPath(new URL("../..", import.meta.url));
const NAMES = ["schema", "ledger"];
const { resolve } = createRequire(import.meta.url);

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: object;
}

let project: string;

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}

function folderOf(name: string): string {
  return join(project, "node_modules", name);
}

/** Packs a package and unpacks it where it would be installed. */
function install(name: string): Manifest {
  const target = folderOf(`@claimwire/${name}`);
  mkdirSync(target, { recursive: true });
  const options = ["pack", "--silent", "--ignore-scripts", "--pack-destination", project];
  const tarball = execFileSync("npm", options, { cwd: join(PACKAGES, name), encoding: "utf8" }).trim();
  execFileSync("tar", ["-xzf", join(project, tarball), "--strip-components=1", "-C", target]);
  return readManifest(target);
}

function linkDependency(name: string): void {
  mkdirSync(dirname(folderOf(name)), { recursive: true });
  symlinkSync(join(PACKAGES, "../node_modules", name), folderOf(name), "dir");
}

function examplesOf(name: string): readonly string[] {
  const readme = readFileSync(join(folderOf(`@claimwire/${name}`), "README.md"), "utf8");
  return [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code = ""]) => code);
}

/** Runs an ES module in the project, and gives what it prints. */
function run(code: string, type: "module" | "commonjs"): string {
  const path = join(project, `program.${type === "module" ? "mjs" : "cjs"}`);
  writeFileSync(path, code);
  // As in Jest, no module can be required that only can be imported.
  return execFileSync(process.execPath, ["--no-experimental-require-module", path], { encoding: "utf8" });
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "claimwire-packages-"));
  writeFileSync(join(project, "package.json"), `{ "private": true, "type": "module" }\n`);
  const declared = NAMES.flatMap((name) => Object.keys(install(name).dependencies ?? {}));
  for (const name of new Set(declared)) {
    if (!NAMES.includes(name.replace("@claimwire/", ""))) linkDependency(name);
  }
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe.each(NAMES)("@claimwire/%s", (name) => {
  it("depends on no package of ours that is not published", () => {
    const { private: isPrivate, dependencies, publishConfig } = readManifest(folderOf(`@claimwire/${name}`));
    expect([isPrivate, publishConfig]).toEqual([undefined, { access: "public" }]);
    const ours = Object.keys(dependencies ?? {}).filter((one) => one.startsWith("@claimwire/"));
    expect(ours.filter((one) => !NAMES.includes(one.replace("@claimwire/", "")))).toEqual([]);
  });

  it("contains its licence, those of the code in it, and its README", () => {
    expect(readdirSync(folderOf(`@claimwire/${name}`))).toEqual(
      expect.arrayContaining(["LICENSE", "LICENSE-THIRD-PARTY", "README.md"]),
    );
  });

  it("runs the examples of its README", () => {
    const examples = examplesOf(name);
    expect(examples.length).toBeGreaterThan(0);
    for (const code of examples) expect(run(code, "module")).not.toBe("");
  });

  it("exports the same to CommonJS and ES modules", () => {
    const print = "console.log(JSON.stringify(Object.keys(all).filter((one) => one !== 'default').sort()));";
    const imported = run(`import * as all from "@claimwire/${name}";\n${print}`, "module");
    expect(run(`const all = require("@claimwire/${name}");\n${print}`, "commonjs")).toBe(imported);
  });
});

it("the entry of @claimwire/schema for ids, codes and passages weighs less than 10 kB compressed", async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "@claimwire/schema/core";', resolveDir: project },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  expect(gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length).toBeLessThan(10_000);
  const code = 'import { findPassage, isId, normaliseWords, ROLES } from "@claimwire/schema/core";';
  expect(
    run(
      `${code}\nconsole.log(isId("a-b"), ROLES.actor.label, findPassage(normaliseWords("a"), { words: 1, sha256: "" }));`,
      "module",
    ),
  ).toBe("true actor []\n");
});

const PROGRAM = `import { apply, type Change, compare, type Release, replay } from "@claimwire/ledger";
import { type Claim, LIST_KEYS, parseRecord, recordSchemas } from "@claimwire/schema";

const none = new Map();
const label: string = recordSchemas.topics.parse({}).label;
const { record, findings } = parseRecord("claims/some-id", {});
const roles: readonly string[] = (record as Claim).about?.map(({ role }) => role) ?? [];
const same: boolean = apply(none, compare(none, none, LIST_KEYS), LIST_KEYS).size === 0;
const changes: readonly Change[] = ([] as Release[]).flatMap((release) => release.changes);
// @ts-expect-error a finding has no such field
findings[0]?.mesage;
// @ts-expect-error no kind
parseRecord("claim/some-id", {});
export { changes, label, replay, roles, same };
`;

const COMPILED: [compiler: string, module: string, resolution: string, files: string[]][] = [
  ["typescript-5.5", "nodenext", "nodenext", ["program.ts", "program.cts"]],
  ["typescript-7", "nodenext", "nodenext", ["program.ts", "program.cts"]],
  ["typescript-7", "esnext", "bundler", ["program.ts"]],
];
// The oldest compiler takes as long as the rest, so a long run alone has it.
const compiled = COMPILED.slice(inject("isLong") ? 0 : 1);

it.each(compiled)(
  "%s accepts the types of both packages under %s and %s",
  (compiler, module, moduleResolution, files) => {
    const compilerOptions = {
      module,
      moduleResolution,
      target: "es2022",
      // The types of zod name `URL`, which is in the types of browsers and of Node.
      lib: ["es2022", "dom"],
      types: [],
      strict: true,
      skipLibCheck: false,
      noEmit: true,
    };
    const config = join(project, "tsconfig.json");
    for (const file of files) writeFileSync(join(project, file), PROGRAM);
    writeFileSync(config, JSON.stringify({ compilerOptions, files }));
    const tsc = join(dirname(resolve(`${compiler}/package.json`)), "bin/tsc");
    // Several checkers would each read the same types.
    const options = compiler === "typescript-7" ? ["--checkers", "1"] : [];
    expect(spawnSync(process.execPath, [tsc, "-p", config, ...options], { encoding: "utf8" }).stdout).toBe(
      "",
    );
  },
);
