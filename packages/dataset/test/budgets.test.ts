import { spawnSync } from "node:child_process";
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
import { afterAll, beforeAll, expect, inject, it } from "vitest";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(SOURCE, "dist");
const { resolve } = createRequire(import.meta.url);

interface DataJson {
  readonly [kind: string]: readonly object[];
}

const data = JSON.parse(readFileSync(join(DIST, "data.json"), "utf8")) as DataJson;
const countOf = (kind: string): number => data[kind]?.length ?? 0;

/** The bytes that a record of each kind may add. A claim weighs most: it has fingerprints, which do not compress. */
const BYTES_A_RECORD = { claims: 175, sources: 110, entities: 70, topics: 80 };
type Kind = keyof typeof BYTES_A_RECORD;
const KINDS = Object.keys(BYTES_A_RECORD) as readonly Kind[];
const records = KINDS.reduce((sum, kind) => sum + countOf(kind), 0);
const bytesOf = (kind: Kind): number => BYTES_A_RECORD[kind] * countOf(kind);

const ledger = JSON.parse(readFileSync(join(DIST, "ledger.json"), "utf8")) as readonly {
  readonly changes: readonly object[];
}[];
const changes = ledger.reduce((sum, release) => sum + release.changes.length, 0);

/** What code may cost, and what each record or change may add, so that a budget holds while the dataset grows. */
interface Budget {
  readonly name: string;
  readonly found: number;
  readonly limit: number;
}

/** The size of a program with all that it loads at once, bundled, minified and packed with gzip, in bytes. */
async function sizeOf(entry: string, names = "*"): Promise<number> {
  const module = JSON.stringify(join(DIST, "esm", `${entry}.js`));
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from ${module};`, resolveDir: SOURCE },
    bundle: true,
    minify: true,
    format: "esm",
    splitting: true,
    outdir: tmpdir(),
    write: false,
  });
  const main = outputFiles.find(({ path }) => path.endsWith("stdin.js"));
  return gzipSync(main?.contents ?? "", { level: 9 }).length;
}

let project: string;

// Prints the processor time of a process when it ends: other work on the machine lengthens the time by the clock.
const METER = "data:text/javascript,process.on('exit',()=>console.error(JSON.stringify(process.cpuUsage())))";

/** Microseconds of processor time that the compiler needs for a program. */
function compileTime(code: string): number {
  const tsc = join(dirname(resolve("typescript/package.json")), "bin/tsc");
  writeFileSync(join(project, "program.ts"), code);
  const options = ["--module", "nodenext", "--target", "es2022", "--lib", "es2022", "--strict", "--noEmit"];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", METER, tsc, ...options, "program.ts"],
    { cwd: project, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stdout);
  const { user, system } = JSON.parse(stderr) as NodeJS.CpuUsage;
  return user + system;
}

const PROGRAM = `import { claims, getClaim } from "@claimwire/dataset";
import { datasetAt } from "@claimwire/dataset/history";
export const all = [claims, getClaim, datasetAt];
`;

/** Compares the least of some runs in turn: other work on the machine only ever adds. */
function compileRatio(): number {
  const runs = [0, 1].map(() => [compileTime("export const none = 0;\n"), compileTime(PROGRAM)] as const);
  return Math.min(...runs.map(([, ours]) => ours)) / Math.min(...runs.map(([nothing]) => nothing));
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "claimwire-budgets-"));
  mkdirSync(join(project, "node_modules/@claimwire"), { recursive: true });
  symlinkSync(SOURCE, join(project, "node_modules/@claimwire/dataset"), "dir");
  writeFileSync(join(project, "package.json"), `{ "type": "module" }\n`);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

it("the package keeps within its budgets of size", async () => {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
  const budgets: readonly Budget[] = [
    {
      name: ". (gzip, bytes)",
      found: await sizeOf("index"),
      limit: KINDS.reduce((sum, kind) => sum + bytesOf(kind), 6_500),
    },
    { name: "./claims (gzip, bytes)", found: await sizeOf("claims"), limit: 1_500 + bytesOf("claims") },
    { name: "./sources (gzip, bytes)", found: await sizeOf("sources"), limit: 1_500 + bytesOf("sources") },
    { name: "./entities (gzip, bytes)", found: await sizeOf("entities"), limit: 1_500 + bytesOf("entities") },
    { name: "./topics (gzip, bytes)", found: await sizeOf("topics"), limit: 1_500 + bytesOf("topics") },
    { name: "./history (gzip, bytes)", found: await sizeOf("history"), limit: 36_000 + 200 * changes },
    {
      name: "{ minDate, amountIn } of . (gzip, bytes)",
      found: await sizeOf("index", "{ minDate, amountIn }"),
      // The codes of the vocabulary, with their definitions, are among them.
      limit: 3_600,
    },
    {
      name: "files in dist",
      found: files,
      limit: 100 + 2 * (records + Object.values(data.stubs ?? {}).flat().length),
    },
  ];
  console.table(budgets);
  expect(budgets.filter(({ found, limit }) => found > limit)).toEqual([]);
});

it.runIf(inject("isLong"))(
  "tsc takes less than twice the processor time for a program with the package",
  () => {
    expect(compileRatio()).toBeLessThan(2);
  },
);
