/** @module-tag process */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderRelease } from "@claimwire/ledger";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { smallLedger } from "../test/small-ledger.js";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));
const MODULES = fileURLToPath(new URL("../../../node_modules", import.meta.url));

let root: string;
let folder: string;

/** A checkout with the compiled generator and compiled code of this package, and a ledger of its own. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "claimwire-build-"));
  folder = join(root, "packages/dataset");
  mkdirSync(join(folder, "dist"), { recursive: true });
  mkdirSync(join(root, "data/releases"), { recursive: true });
  symlinkSync(MODULES, join(root, "node_modules"), "dir");
  cpSync(join(SOURCE, ".build"), join(folder, ".build"), { recursive: true });
  cpSync(join(SOURCE, "dist/esm"), join(folder, "dist/esm"), { recursive: true });
  cpSync(join(SOURCE, "dist/cjs"), join(folder, "dist/cjs"), { recursive: true });
  mkdirSync(join(root, "docs"));
  for (const name of ["docs/ledger.md", "CORRECTIONS.md"])
    writeFileSync(join(root, name), "As [another](another.md) says.\n");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function generate(version: string): { readonly status: number | null; readonly stderr: string } {
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "@claimwire/dataset", type: "module", version, description: "Claims." }),
  );
  const { status, stderr } = spawnSync(process.execPath, [join(folder, ".build/main.js")], {
    encoding: "utf8",
  });
  return { status, stderr };
}

function writeLedger(): void {
  for (const release of smallLedger()) {
    writeFileSync(join(root, `data/releases/${release.version}.json`), renderRelease(release));
  }
}

function releaseOf(): string {
  return JSON.parse(readFileSync(join(folder, "dist/data.json"), "utf8")).release.version;
}

describe("the generator", () => {
  it("builds the newest release of the checkout's ledger", () => {
    writeLedger();
    expect(generate("1.2.0")).toEqual({ status: 0, stderr: "" });
    expect(releaseOf()).toBe("1.2.0");
    const code = `import { claims } from ${JSON.stringify(join(folder, "dist/esm/index.js"))}; console.log(claims.length);`;
    expect(execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" })).toBe(
      "4\n",
    );
  });

  it("builds an empty package before the first release", () => {
    expect(generate("0.0.0")).toEqual({ status: 0, stderr: "" });
    expect(releaseOf()).toBe("0.0.0");
  });

  it("refuses a version that is not that of the newest release", () => {
    writeLedger();
    const stderr = "packages/dataset/package.json has version 1.1.0; the newest release is 1.2.0.\n";
    expect(generate("1.1.0")).toEqual({ status: 1, stderr });
  });

  it("says which file of the ledger cannot be read", () => {
    writeLedger();
    writeFileSync(join(root, "data/releases/1.1.0.json"), "{");
    const { status, stderr } = generate("1.2.0");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^data\/releases\/1\.1\.0\.json: The file is not JSON/);
  });
});
