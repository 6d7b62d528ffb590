/**
 * Runs every bench, or those whose paths hold one of the words given, one after the other so that they do not disturb
 * each other. A bench prints lines of `name  ratio  limit`, each measured in its own run, and exits 1 when a limit is
 * missed. Those of a package are compiled with what they import of ours, from source; what they run must be built.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const wanted = process.argv.slice(2);
const WORKSPACE = "bench/workspace";

function listBenches(folder) {
  if (!existsSync(join(root, folder))) return [];
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(".js"));
  return files.sort().map((file) => `${folder}/${file}`);
}

function findBenches() {
  const ofPackages = ["packages", "apps"].flatMap((group) =>
    readdirSync(join(root, group)).flatMap((name) => listBenches(`${group}/${name}/bench`)),
  );
  return [...listBenches(WORKSPACE), ...ofPackages];
}

const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status === 0;

/** Compiles a bench into a folder beside its own, where what it finds by its place is the same. */
function compile(file) {
  const outfile = join(root, dirname(dirname(file)), ".bench", file.split("/").at(-1));
  buildSync({
    entryPoints: [join(root, file)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    keepNames: true,
    external: ["esbuild", "../.build/*"],
    // For the CommonJS packages among the imports.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
  });
  return outfile;
}

function runCompiled(file) {
  const compiled = compile(file);
  const passed = run("--expose-gc", compiled);
  rmSync(dirname(compiled), { recursive: true });
  return passed;
}

const benches = findBenches().filter(
  (file) => wanted.length === 0 || wanted.some((word) => file.includes(word)),
);
if (!run("scripts/turbo.js", "run", "build", "--output-logs=errors-only")) process.exit(1);
const missed = benches.filter((file) => {
  console.log(`\n${file}`);
  return !(file.startsWith(WORKSPACE) ? run(file) : runCompiled(file));
});

console.log(
  missed.length === 0 ? "\nEvery limit was kept." : `\nA limit was missed in: ${missed.join(", ")}`,
);
process.exitCode = missed.length === 0 ? 0 : 1;
