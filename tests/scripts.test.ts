/** @module-tag process */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findManifests, ROOT } from "./copy-checkout.js";

const scripts = findManifests().flatMap((manifest) => {
  const { scripts = {} } = JSON.parse(readFileSync(join(ROOT, manifest), "utf8")) as {
    readonly scripts?: Readonly<Record<string, string>>;
  };
  return Object.entries(scripts).map(([name, command]) => [manifest, name, command] as const);
});

// csh knows no `NAME=value command`, as cmd.exe does not.
const TCSH = "/bin/tcsh";

describe("a script of package.json", () => {
  it("is looked at in each package", () => {
    expect(scripts.map(([manifest, name]) => `${manifest} ${name}`)).toEqual(
      expect.arrayContaining(["package.json test", "apps/cli/package.json build"]),
    );
  });

  // What cmd.exe reads otherwise than a POSIX shell: variables, quotes, patterns, joining with `;`, paths to run.
  it.each(scripts)("%s %s says nothing that only a POSIX shell understands", (_manifest, _name, command) => {
    expect(command).not.toMatch(/(^|&& )\w+=|[$`'*?;~|<>()\\]|(^|&& )\.?\//);
    expect(command.replaceAll(" && ", " ")).not.toContain("&");
  });

  it.skipIf(!existsSync(TCSH))("runs in a shell that is not POSIX (skipped without tcsh)", () => {
    const args = ["run", "check", `--script-shell=${TCSH}`];
    const { status, stdout, stderr } = spawnSync("npm", args, { cwd: ROOT, encoding: "utf8" });
    expect({ status, output: stdout + stderr }).toMatchObject({
      status: 0,
      output: expect.stringContaining("proven"),
    });
  });
});

it("package.json refuses the script of every dependency that would run one at install", () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), "utf8"));
  const { packages } = read("package-lock.json") as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
  };
  const { allowScripts } = read("package.json") as {
    readonly allowScripts: Readonly<Record<string, boolean>>;
  };
  const found = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
  expect(found.length).toBeGreaterThan(0);
  for (const name of found) expect([name, allowScripts[name]]).toEqual([name, false]);
});
