import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, inject, it } from "vitest";

const { project } = inject("installed");
const { resolve } = createRequire(import.meta.url);

/**
 * The oldest version that the package's types are for, and the newest; in a long run also the one between that the project
 * is built with, and that compiles the programs of other tests.
 */
const COMPILERS = ["typescript-5.0", ...(inject("isLong") ? ["typescript"] : []), "typescript-7"];

function compile(compiler: string, config: string): readonly string[] {
  const tsc = join(dirname(resolve(`${compiler}/package.json`)), "bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", config], { cwd: project, encoding: "utf8" });
  return stdout.split("\n").filter((line) => line !== "");
}

describe.each(COMPILERS)("%s", (compiler) => {
  it.each(["nodenext", "bundler"])(
    "compiles a program under %s, and refuses each of its mistakes",
    (resolution) => {
      expect(compile(compiler, `tsconfig.${resolution}.json`)).toEqual([]);
    },
  );
});

it("the programs for the compilers hold mistakes to refuse", () => {
  const program = readFileSync(join(project, "types.ts"), "utf8");
  expect(program.match(/@ts-expect-error/g)?.length).toBeGreaterThan(20);
});
