import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { publint } from "publint";
import { beforeAll, describe, expect, inject, it } from "vitest";

const installed = inject("installed");
const PACKAGES = fileURLToPath(new URL("../..", import.meta.url));

/** The programs that TypeScript's users write can load these; the rest are files. */
const ENTRIES = [".", "./claims", "./sources", "./entities", "./topics", "./history", "./passages"];
const RECORDS = [
  "./claims/north-project-value",
  "./claims/north-project-term",
  "./sources/first-report",
  "./entities/example-systems",
  "./topics/project-value",
];

/** What attw has against the types of some entries of a packed package, for all that resolve types. */
async function checkTypes(tarball: Uint8Array, entries: readonly string[]): Promise<readonly Problem[]> {
  const result = await checkPackage(createPackageFromTarballData(tarball), { entrypoints: [...entries] });
  if (!result.types) throw new Error("attw finds no types.");
  expect(Object.keys(result.entrypoints)).toEqual(entries);
  return result.problems;
}

/** What npm would publish of a package. */
function pack(folder: string): Buffer {
  const to = mkdtempSync(join(tmpdir(), "claimwire-packed-"));
  const options = ["pack", "--silent", "--ignore-scripts", "--pack-destination", to];
  const name = execFileSync("npm", options, { cwd: folder, encoding: "utf8" }).trim();
  const tarball = readFileSync(join(to, name));
  rmSync(to, { recursive: true });
  return tarball;
}

/** Whether a line of types declares a field; the members of lists of codes are definitions themselves. */
function isField(line: string): boolean {
  return /^\s+(readonly )?\w+\??: /.test(line) && !/: "[^"]+\."; *$/.test(line);
}

describe.each([
  ["schema", ["@noble/hashes", "fastest-levenshtein"]],
  ["ledger", ["@noble/hashes", "canonicalize"]],
  ["dataset", ["@noble/hashes", "canonicalize", "fastest-levenshtein", "fflate"]],
] as const)("@claimwire/%s", (name, libraries) => {
  it("contains the licence of each library whose code is in it", () => {
    const licences = readFileSync(join(PACKAGES, name, "LICENSE-THIRD-PARTY"), "utf8");
    for (const library of libraries) {
      const folder = join(PACKAGES, "../node_modules", library);
      const [file = ""] = readdirSync(folder).filter((one) => /^licen[cs]e/i.test(one));
      expect(licences).toContain(`\n${library}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`);
    }
  });
});

describe("@claimwire/dataset", () => {
  it("passes publint", async () => {
    const { messages } = await publint({ pkgDir: installed.package, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it("documents each field, each look-up and each option for editors", () => {
    const dist = join(installed.package, "dist/cjs");
    const types = readdirSync(dist).filter((name) => name.endsWith(".d.ts"));
    expect(types.length).toBeGreaterThan(6);
    const bare = types.flatMap((name) => {
      const lines = readFileSync(join(dist, name), "utf8").split("\n");
      return lines.filter((line, at) => isField(line) && !/\*\/\s*$/.test(lines[at - 1] ?? ""));
    });
    expect(bare).toEqual([]);
  });

  describe("all its types, seen at once,", () => {
    const isOfRecord = (problem: Problem): boolean =>
      ("entrypoint" in problem && RECORDS.includes(problem.entrypoint)) ||
      ("typesFileName" in problem && /\/dist\/single-[a-z]+\.d\.cts$/.test(problem.typesFileName));
    let problems: readonly Problem[];
    beforeAll(async () => {
      problems = await checkTypes(readFileSync(installed.tarball), [...ENTRIES, ...RECORDS]);
    });

    it("are right in each entry, for both module systems", () => {
      expect(problems.filter((problem) => !isOfRecord(problem))).toEqual([]);
    });

    it("are right for single records: ambient modules, which have no format of their own", () => {
      const isIgnored = (problem: Problem): boolean =>
        problem.kind === "FalseCJS" || ("resolutionKind" in problem && problem.resolutionKind === "node10");
      expect(problems.filter((problem) => isOfRecord(problem) && !isIgnored(problem))).toEqual([]);
    });
  });
});

describe.each(["schema", "ledger"])("@claimwire/%s", (name) => {
  const folder = join(PACKAGES, name);
  let tarball: Buffer;
  beforeAll(() => {
    tarball = pack(folder);
  });

  it("passes publint", async () => {
    const packed = Uint8Array.from(tarball).buffer;
    const { messages } = await publint({ pack: { tarball: packed }, strict: true });
    expect(messages).toEqual([]);
  });

  it("has right types for both module systems", async () => {
    expect(await checkTypes(tarball, ["."])).toEqual([]);
  });
});
