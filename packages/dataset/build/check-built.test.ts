/** @module-tag process */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const run = promisify(execFile);
let root = "";

interface Built {
  readonly version: string;
  readonly digest: string;
}

/** Writes a checkout with a version of the package, releases of which the last is the newest, and a build or none. */
function write(version: string, released: readonly string[], built?: Built): string {
  const folder = join(root, "packages/dataset");
  for (const path of ["packages/dataset/build", "packages/dataset/dist", "data/releases"]) {
    mkdirSync(join(root, path), { recursive: true });
  }
  cpSync(fileURLToPath(new URL("check-built.js", import.meta.url)), join(folder, "build/check-built.js"));
  const scripts = { prepack: "node build/check-built.js" };
  const manifest = { name: "@claimwire/dataset", version, type: "module", scripts, files: ["dist"] };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  for (const one of released) {
    writeFileSync(
      join(root, `data/releases/${one}.json`),
      JSON.stringify({ version: one, digest: `of ${one}` }),
    );
  }
  if (built) writeFileSync(join(folder, "dist/data.json"), JSON.stringify({ release: built }));
  return folder;
}

/** What npm prints, and whether it packed. */
async function pack(folder: string): Promise<string> {
  try {
    await run("npm", ["pack", "--dry-run", "--silent", "--ignore-scripts=false"], { cwd: folder });
    return "packed";
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "claimwire-pack-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("npm pack", () => {
  it("packs the data of the newest release", async () => {
    const built = { version: "1.10.0", digest: "of 1.10.0" };
    expect(await pack(write("1.10.0", ["1.9.0", "1.10.0"], built))).toBe("packed");
  });

  it.each<[string, string, Built | undefined, string]>([
    ["was never built", "1.10.0", undefined, "was not built. Build it"],
    [
      "was built before the release",
      "1.10.0",
      { version: "1.9.0", digest: "of 1.9.0" },
      "data of release 1.9.0",
    ],
    ["holds another release of its version", "1.10.0", { version: "1.10.0", digest: "x" }, "1.10.0 (x)"],
    ["has another version", "1.11.0", { version: "1.10.0", digest: "of 1.10.0" }, "newest release is 1.10.0"],
  ])("refuses a package that %s", async (_what, version, built, said) => {
    expect(await pack(write(version, ["1.9.0", "1.10.0"], built))).toContain(said);
  });
});
