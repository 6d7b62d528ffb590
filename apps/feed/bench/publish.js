/**
 * Publishes a ledger of 1,000 small releases, and then one release more, with the built program in a process of its
 * own. Prints the processor time of the second as a share of that of publishing everything, both without what Node
 * needs to start the program, and how many files were touched though their bytes stayed: `name  ratio  limit`.
 */
import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inCheckout, runProgram, writeReleases } from "./checkout.js";
import { makeLedger } from "./make-ledger.js";

const RELEASES = 1000;
const LIMIT = 0.1;
const RUNS = 3;
const PUBLIC = "apps/feed/dist/public";

/** Prints the processor time in milliseconds, which other programs on the machine disturb less than the clock. */
const METER = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  console.error((user + system) / 1000);
});`;

/** Each rendered file as the disk knows it: another text whenever it was written, moved or linked. */
function stampFiles(root) {
  const folder = join(root, PUBLIC);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const { ino, ctimeMs, mtimeMs } = lstatSync(path);
      return [path.slice(folder.length), `${ino} ${ctimeMs} ${mtimeMs}`];
    }),
  );
}

const hashOf = (path) => createHash("sha1").update(readFileSync(path)).digest("hex");

/** The bytes of each rendered file, as a hash: a copy of all would be a gigabyte to write. */
function hashFiles(root) {
  return new Map([...stampFiles(root).keys()].map((path) => [path, hashOf(join(root, PUBLIC, path))]));
}

/** How many files were touched whose bytes are those of before. */
function countTouched(root, hashes, stamps) {
  return [...stampFiles(root)].filter(([path, stamp]) => {
    const wasTouched = stamps.has(path) && stamps.get(path) !== stamp;
    return wasTouched && hashes.get(path) === hashOf(join(root, PUBLIC, path));
  }).length;
}

const least = (runs) => Math.min(...runs);

function measure(root) {
  const start = least(Array.from({ length: RUNS }, () => runProgram(root, METER)));
  const releases = makeLedger(RELEASES + RUNS, { added: 2, claims: Number.POSITIVE_INFINITY });
  writeReleases(root, releases.slice(0, RELEASES));
  const everything = runProgram(root, METER) - start;
  const hashes = hashFiles(root);
  const stamps = stampFiles(root);
  let touched = 0;
  const more = releases.slice(RELEASES).map((release, index) => {
    writeReleases(root, [release]);
    const time = runProgram(root, METER) - start;
    if (index === 0) touched = countTouched(root, hashes, stamps);
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
