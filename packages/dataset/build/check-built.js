// Runs before npm packs or publishes the package (`prepack`). It refuses a package whose data is not that of the newest
// release: one that was never built, or built before the release.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
const LEDGER = join(PACKAGE, "../../data/releases");
const FIX = "Build it, then pack again:  npm run build";

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  return left.map((part, index) => part - right[index]).find((difference) => difference !== 0) ?? 0;
}

/** The newest release of the ledger: its version and its digest. */
function readNewest() {
  const versions = readdirSync(LEDGER)
    .map((name) => /^(\d+\.\d+\.\d+)\.json$/.exec(name)?.[1])
    .filter((version) => version !== undefined)
    .sort(compareVersions);
  const version = versions.at(-1);
  return version === undefined ? undefined : readJson(join(LEDGER, `${version}.json`));
}

/** Says what is wrong with the package, in a sentence; undefined when nothing is. */
function findFlaw() {
  const { name, version } = readJson(join(PACKAGE, "package.json"));
  const newest = readNewest();
  if (newest === undefined) return "Nothing is released yet, so there is nothing to pack.";
  if (version !== newest.version) {
    return `The version of ${name} is ${version}; the newest release is ${newest.version}. Only a release changes it.`;
  }
  const data = join(PACKAGE, "dist/data.json");
  if (!existsSync(data)) return `${name} was not built. ${FIX}`;
  const { release } = readJson(data);
  if (release.version === newest.version && release.digest === newest.digest) return undefined;
  return `dist/ of ${name} holds the data of release ${release.version} (${release.digest}); the newest release is ${newest.version} (${newest.digest}). ${FIX}`;
}

const flaw = findFlaw();
if (flaw !== undefined) {
  process.stderr.write(`${flaw}\n`);
  process.exitCode = 1;
}
