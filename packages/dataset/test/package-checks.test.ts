import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { beforeAll, describe, expect, inject, it } from "vitest";

const installed = inject("installed");
const { resolve } = createRequire(import.meta.url);
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

interface Problem {
  readonly kind: string;
  readonly resolutionKind?: string;
  readonly entrypoint?: string;
  readonly typesFileName?: string;
}

/** What attw has against the types of some entries, for all that resolve types. */
function checkTypes(target: readonly string[], entries: readonly string[]): readonly Problem[] {
  const attw = join(dirname(resolve("@arethetypeswrong/cli/package.json")), "dist/index.js");
  const options = ["--format", "json", "--profile", "strict", "--entrypoints", ...entries];
  const folder = mkdtempSync(join(tmpdir(), "attw-"));
  const file = join(folder, "problems.json");
  // attw ends its process before a pipe has taken all that it wrote; a file has.
  const output = openSync(file, "w");
  const { stderr } = spawnSync(process.execPath, [attw, ...target, ...options], {
    encoding: "utf8",
    stdio: ["ignore", output, "pipe"],
  });
  closeSync(output);
  const stdout = readFileSync(file, "utf8");
  rmSync(folder, { recursive: true });
  if (stdout === "") throw new Error(`attw wrote nothing: ${stderr}`);
  const { analysis, problems } = JSON.parse(stdout);
  if (Object.keys(analysis?.entrypoints ?? {}).length < entries.length)
    throw new Error(`attw left entries out: ${stdout}`);
  return Object.values(problems as Record<string, readonly Problem[]>).flat();
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
    const isOfRecord = ({ entrypoint = "", typesFileName = "" }: Problem): boolean =>
      RECORDS.includes(entrypoint) || /\/dist\/single-[a-z]+\.d\.cts$/.test(typesFileName);
    let problems: readonly Problem[];
    beforeAll(() => {
      problems = checkTypes([installed.tarball], [...ENTRIES, ...RECORDS]);
    });

    it("are right in each entry, for both module systems", () => {
      expect(problems.filter((problem) => !isOfRecord(problem))).toEqual([]);
    });

    it("are right for single records: ambient modules, which have no format of their own", () => {
      const isIgnored = ({ kind, resolutionKind }: Problem): boolean =>
        kind === "FalseCJS" || resolutionKind === "node10";
      expect(problems.filter((problem) => isOfRecord(problem) && !isIgnored(problem))).toEqual([]);
    });
  });
});

describe.each(["schema", "ledger"])("@claimwire/%s", (name) => {
  const folder = join(PACKAGES, name);

  it("passes publint", async () => {
    const { messages } = await publint({ pkgDir: folder, strict: true });
    expect(messages).toEqual([]);
  });

  it("has right types for both module systems", () => {
    expect(checkTypes(["--pack", folder], ["."])).toEqual([]);
  });
});
