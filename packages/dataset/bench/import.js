// Prints `name  ratio  limit` for what the package promises of its speed and size, and leaves with 1 when one is missed.
// Run after a build:  npm run bench -w @claimwire/dataset
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { openDataset } from "../.build/open-dataset.js";
import { writePublishFolder } from "../.build/publish-folder.js";
import { generateRecords } from "./generate-records.js";
import { makeLedger } from "./make-ledger.js";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));
const { resolve } = createRequire(import.meta.url);
const ROUNDS = 21;

const root = mkdtempSync(join(tmpdir(), "claimwire-bench-"));
const rows = [];

/** `at most` limits are met from below; a row without a limit is there to compare with. */
function report(name, found, limit, atLeast = false) {
  const met = limit === undefined || (atLeast ? found >= limit : found <= limit);
  rows.push({ name, found, limit: limit === undefined ? "" : `${atLeast ? "≥" : "≤"} ${limit}`, met });
}

/** The package of so many generated records, installed below a folder of its own. */
function installGenerated(count) {
  const folder = join(root, String(count));
  const target = join(folder, "node_modules/@claimwire/dataset");
  mkdirSync(target, { recursive: true });
  writePublishFolder(SOURCE, makeLedger(generateRecords(count)), target);
  const [first] = readdirSync(join(target, "dist/esm/claims"));
  return { folder, target, id: first.replace(/\.js$/, "") };
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

function benchImport(small, large, peers) {
  const peerProgram = ({ name, specifier, attributes = "" }) =>
    writeProgram(
      root,
      `${name.replace("/", "-")}.mjs`,
      `await import(${JSON.stringify(specifier)}${attributes});`,
    );
  const entries = [
    ["an empty module", writeProgram(root, "empty.mjs", "")],
    ["import of 1,000 records", writeProgram(small.folder, "all.mjs", `import "@claimwire/dataset";`), 1.2],
    ["import of 10,000 records", writeProgram(large.folder, "all.mjs", `import "@claimwire/dataset";`), 1.8],
    [
      "import of one record of 10,000",
      writeProgram(large.folder, "one.mjs", `import "@claimwire/dataset/claims/${large.id}";`),
      1.05,
    ],
    ...peers.map((peer) => [`import of ${peer.name}`, peerProgram(peer)]),
  ];
  const ratios = timeAgainstFirst(entries.map(([, program]) => program));
  entries.slice(1).forEach(([name, , limit], at) => {
    report(name, ratios[at + 1], limit);
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
  report("one record, bundled (of 1,500 bytes)", outputFiles[0].contents.length / 1_500, 1);
}

function benchSizes(small, large, peers) {
  const tarballs = peers.map(({ folder, records }) => packedSize(folder) / records);
  const ours = packedSize(small.target) / 1_000;
  peers.forEach(({ name }, at) => {
    report(`tarball bytes a record, against ${name}`, ours / tarballs[at]);
  });
  report("tarball bytes a record, against the least of them", ours / Math.min(...tarballs), 1);
  const heaps = peers.map(({ specifier, attributes, records }) => heapOf(specifier, attributes) / records);
  const heap = heapOf("@claimwire/dataset", "", large.folder) / 10_000;
  peers.forEach(({ name }, at) => {
    report(`heap a record, against ${name}`, heap / heaps[at]);
  });
  report("heap a record, against the least of them", heap / Math.min(...heaps), 1);
}

/** A thousand look-ups by entity over 100,000 claims, the making of the index included, against filters. */
function benchLookUps() {
  const part = { claims: [], sources: [], entities: [], topics: [] };
  for (const [key, record] of generateRecords(166_667)) {
    const [kind, id] = key.split("/");
    part[kind].push({ kind, id, ...record });
  }
  const data = Object.fromEntries(
    Object.entries(part).map(([kind, records]) => [kind, { records, stubs: [], withheld: [] }]),
  );
  const asked = part.entities.slice(0, 1_000).map(({ id }) => id);
  const { claimsAbout, claims } = openDataset(data, { release: {}, times: {} });
  const timed = (work) => {
    const start = process.hrtime.bigint();
    const found = work();
    return { time: Number(process.hrtime.bigint() - start), found };
  };
  const looked = timed(() => asked.reduce((sum, id) => sum + claimsAbout(id).length, 0));
  const tenth = asked.filter((_, at) => at % 10 === 0);
  const filtered = timed(() =>
    tenth.reduce(
      (sum, id) => sum + claims.filter((claim) => claim.about?.some(({ entity }) => entity === id)).length,
      0,
    ),
  );
  if (looked.found < filtered.found) throw new Error("The look-ups find less than the filters.");
  report(
    "1,000 look-ups over 100,000 claims, times faster than filters",
    (filtered.time * 10) / looked.time,
    100,
    true,
  );
}

try {
  const [small, large] = [installGenerated(1_000), installGenerated(10_000)];
  const peers = readPeers();
  benchImport(small, large, peers);
  await benchOneRecord(large);
  benchSizes(small, large, peers);
  benchLookUps();
} finally {
  rmSync(root, { recursive: true, force: true });
}

const width = Math.max(...rows.map(({ name }) => name.length));
for (const { name, found, limit, met } of rows) {
  console.log(`${name.padEnd(width)}  ${found.toFixed(2).padStart(8)}  ${limit}${met ? "" : "  MISSED"}`);
}
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
