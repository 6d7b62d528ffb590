import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { afterAll } from "vitest";

/**
 * Compiles a program that a test runs in a process of its own, with all that it imports from source, into one file,
 * which is there until the tests of the file that calls this have ended. Returns its path.
 */
export function compileProgram(address: URL): string {
  const folder = mkdtempSync(join(tmpdir(), "claimwire-program-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const program = fileURLToPath(address);
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
  return outfile;
}
