/**
 * Publishes a ledger of 1,000 small releases, and then one release more, with the built program in a process of its
 * own. Prints the processor time of the second as a share of that of publishing everything, both without what Node
 * needs to start the program, and how many files were touched though their bytes stayed: `name  ratio  limit`.
 */
import { cpSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inCheckout, runProgram, writeReleases } from "./checkout.js";
import { makeLedger } from "./make-ledger.js";

const RELEASES = 1000;
const LIMIT = 0.1;
const RUNS = 3;

/** Prints the processor time in milliseconds, which other programs on the machine disturb less than the clock. */
const METER = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  console.error((user + system) / 1000);
});`;

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

const least = (runs) => Math.min(...runs);

function measure(root) {
  const start = least(Array.from({ length: RUNS }, () => runProgram(root, METER)));
  const releases = makeLedger(RELEASES + RUNS, { added: 2, claims: Number.POSITIVE_INFINITY });
  writeReleases(root, releases.slice(0, RELEASES));
  const everything = runProgram(root, METER) - start;
  const before = join(root, "before");
  cpSync(join(root, "apps/feed/dist/public"), before, { recursive: true });
  const stamps = stampFiles(root);
  let touched = 0;
  const more = releases.slice(RELEASES).map((release, index) => {
    writeReleases(root, [release]);
    const time = runProgram(root, METER) - start;
    if (index === 0) touched = countTouched(root, before, stamps);
    return time;
  });
  return { start, everything, more, touched };
}

const { start, everything, more, touched } = inCheckout(measure);
const ratio = least(more) / everything;
console.log(`feed: one release on top of ${RELEASES} / everything  ${ratio.toFixed(3)}  ${LIMIT}`);
console.log(`feed: files touched though their bytes stay  ${touched}  0`);
if (process.argv.includes("--verbose")) {
  const times = [...more, everything, start].map((time) => `${Math.round(time)} ms`);
  console.log(`  ${times.slice(0, -2).join(", ")}; everything ${times.at(-2)}; start ${times.at(-1)}`);
}
process.exitCode = ratio <= LIMIT && touched === 0 ? 0 : 1;
