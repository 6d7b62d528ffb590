import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** Where each compiled program is, by its source. */
const compiled = new Map<string, string>();

/**
 * Compiles a program that a test runs in a process of its own, with all that it imports from source, into one file, and
 * returns its path. It is compiled once for all tests of a file, and removed after them (`tests/setup/`).
 */
export function compileProgram(address: URL): string {
  const program = fileURLToPath(address);
  const known = compiled.get(program);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), "claimwire-program-"));
  const outfile = join(folder, basename(program).replace(/\.\w+$/, ".mjs"));
  buildSync({
    entryPoints: [program],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    keepNames: true,
    // For the CommonJS packages among the imports.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
  });
  compiled.set(program, outfile);
  return outfile;
}

export function removePrograms(): void {
  for (const outfile of compiled.values()) rmSync(dirname(outfile), { recursive: true, force: true });
  compiled.clear();
}
