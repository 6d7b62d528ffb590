/**
 * Publishes a ledger of 1,000 small releases, and then one release more, with the built program in a process of its
 * own. Prints the processor time of the second as a share of that of publishing everything, both without what Node
 * needs to start the program, and how many files were touched though their bytes stayed: `name  ratio  limit`.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderRelease } from "@claimwire/changes";
import { makeLedger } from "./make-ledger.js";

const RELEASES = 1000;
const LIMIT = 0.05;
const RUNS = 3;

const app = dirname(dirname(fileURLToPath(import.meta.url)));
/** Prints the processor time, which other programs on the machine disturb less than the clock. */
const METER = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); console.error(user + system); });',
)}`;

/** An empty checkout with the built program; on this disk, as memory may not have the room. */
function makeCheckout() {
  const work = join(dirname(dirname(app)), ".claimwire");
  mkdirSync(work, { recursive: true });
  const root = mkdtempSync(join(work, "bench-"));
  for (const folder of ["data/releases", "apps/feed/dist"])
    mkdirSync(join(root, folder), { recursive: true });
  copyFileSync(join(app, "dist/index.js"), join(root, "apps/feed/dist/index.js"));
  copyFileSync(join(app, "../../claimwire.config.json"), join(root, "claimwire.config.json"));
  return root;
}

/** Renders, and returns the processor time in milliseconds. */
function render(root) {
  const args = ["--import", METER, join(root, "apps/feed/dist/index.js")];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return Number(stderr.trim().split("\n").at(-1)) / 1000;
}

function write(root, { version }, text) {
  writeFileSync(join(root, "data/releases", `${version}.json`), text);
}

/** Each rendered file as the disk knows it: another text whenever it was written, moved or linked. */
function stampFiles(root) {
  const folder = join(root, "apps/feed/dist/public");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const { ino, ctimeMs, mtimeMs } = lstatSync(path);
      return [path.slice(folder.length), `${ino} ${ctimeMs} ${mtimeMs}`];
    }),
  );
}

/** How many files were touched whose bytes are those of before; `before` is a copy of the rendered folder. */
function countTouched(root, before, stamps) {
  const same = (path) => {
    const [old, now] = [join(before, path), join(root, "apps/feed/dist/public", path)];
    return lstatSync(old).size === lstatSync(now).size && readFileSync(old).equals(readFileSync(now));
  };
  return [...stampFiles(root)].filter(([path, stamp]) => {
    return stamps.has(path) && stamps.get(path) !== stamp && same(path);
  }).length;
}

const root = makeCheckout();
let touched = 0;
try {
  const least = (runs) => Math.min(...runs);
  const start = least(Array.from({ length: RUNS }, () => render(root)));
  const releases = makeLedger(RELEASES + RUNS, { added: 2, claims: Number.POSITIVE_INFINITY });
  for (const release of releases.slice(0, RELEASES)) write(root, release, renderRelease(release));
  const everything = render(root) - start;
  const before = join(root, "before");
  cpSync(join(root, "apps/feed/dist/public"), before, { recursive: true });
  const stamps = stampFiles(root);
  const more = releases.slice(RELEASES).map((release, index) => {
    write(root, release, renderRelease(release));
    const time = render(root) - start;
    if (index === 0) touched = countTouched(root, before, stamps);
    return time;
  });
  const ratio = least(more) / everything;
  console.log(`feed: one release on top of ${RELEASES} / everything  ${ratio.toFixed(3)}  ${LIMIT}`);
  console.log(`feed: files touched though their bytes stay  ${touched}  0`);
  if (process.argv.includes("--verbose")) {
    console.log(
      `  ${more.map(Math.round).join(", ")} ms, ${Math.round(everything)} ms; start ${Math.round(start)} ms`,
    );
  }
  process.exitCode = ratio <= LIMIT && touched === 0 ? 0 : 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
