// Prints what tracking costs against git alone, as ratios of processor time within one run: `name  ratio  limit`. Exits
// with 1 when a limit is missed. Linux only.
// Run:  npm run bench track          on a history that it makes, of the shape of web-features
//       TRACK_BENCH=<folder> npm run bench track     also on `web-features` and `largest` in the folder, bare repositories
//       with a `<name>.track.yaml` beside each
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { timeChildren } from "../../../bench/children-time.js";
import { makeReport } from "../../../bench/report.js";
import { runOrThrow } from "../../../bench/run-or-throw.js";

const COMMAND = join(import.meta.dirname, "../../../apps/cli/bin/claimwire.js");
const FILES = 1_200;
const TAG_EVERY = 8;
const TOUCHED = 5;
const DAY = 86_400;
const START = 1_600_000_000;
const { add, print } = makeReport();

/** A feature of about 3 kB. */
function feature(n, edition) {
  const keys = Array.from(
    { length: 40 + (n % 30) },
    (_, k) => `  - api.Feature${n}.member_${k}_${k % 7 === 0 ? edition : 0}\n`,
  );
  return `name: Feature ${n}\ndescription: What feature ${n} does, in edition ${edition}.\nspec: https://spec.example/${n}\ngroup: group-${n % 30}\ncompat_features:\n${keys.join("")}`;
}

/** A bare repository of so many commits, each a day apart, with tags on the way. */
function makeRepository(folder, commits) {
  runOrThrow("git", ["init", "--quiet", "--bare", "--initial-branch=main", folder]);
  const editions = new Map();
  let stream = "";
  const commit = (index, numbers) => {
    const message = `Change ${index}`;
    stream += `commit refs/heads/main\nmark :${index + 1}\ncommitter Example <e@example.org> ${START + index * DAY} +0000\ndata ${message.length}\n${message}\n`;
    for (const n of numbers) {
      const edition = (editions.get(n) ?? -1) + 1;
      editions.set(n, edition);
      const text = feature(n, edition);
      stream += `M 100644 inline features/feature-${n}.yml\ndata ${text.length}\n${text}\n`;
    }
    if (index % TAG_EVERY === 0) stream += `reset refs/tags/v${index}\nfrom :${index + 1}\n\n`;
  };
  commit(
    0,
    Array.from({ length: FILES }, (_, n) => n),
  );
  for (let index = 1; index < commits; index += 1) {
    commit(
      index,
      Array.from({ length: TOUCHED }, (_, k) => (index * 37 + k * 211) % FILES),
    );
  }
  runOrThrow("git", [`--git-dir=${folder}`, "fast-import", "--quiet"], { input: stream });
}

function addDay(folder, index) {
  const text = feature(3, `new-${index}`);
  const stream = `commit refs/heads/main\ncommitter Example <e@example.org> ${START + index * DAY} +0000\ndata 3\nNew\nfrom refs/heads/main^0\nM 100644 inline features/feature-3.yml\ndata ${text.length}\n${text}\n`;
  runOrThrow("git", [`--git-dir=${folder}`, "fast-import", "--quiet", "--force"], { input: stream });
}

const MAPPING = (releases) => `releases: ${releases}
records:
  features:
    files: features/*.yml
    format: yaml
    id: "{basename}"
    listKeys: { compat_features: [] }
    title: "{name}"
streams: [group]
`;

/** The blobs that a history changed, listed and printed by git alone. */
function gitAlone(repository, glob) {
  const git = (...args) => [`--git-dir=${repository}`, ...args];
  let blobs = [];
  const time = timeChildren(() => {
    const log = runOrThrow(
      "git",
      git(
        "log",
        "--first-parent",
        "--diff-merges=first-parent",
        "--raw",
        "--no-renames",
        "--no-abbrev",
        "--format=%H",
        "HEAD",
        "--",
        `:(glob)${glob}`,
      ),
    );
    blobs = log.split("\n").flatMap((line) => /^:\d+ 1\d+ [0-9a-f]+ ([0-9a-f]+)/.exec(line)?.[1] ?? []);
    runOrThrow("git", git("cat-file", "--batch"), { input: `${blobs.join("\n")}\n` });
  });
  return { time, blobs };
}

/** One process a version, as git-history reads; measured on some of them. */
function processEach(repository, blobs) {
  const some = blobs.filter((_, index) => index % Math.ceil(blobs.length / 200) === 0);
  const time = timeChildren(() => {
    for (const blob of some) runOrThrow("git", [`--git-dir=${repository}`, "cat-file", "blob", blob]);
  });
  return (time / some.length) * blobs.length;
}

/** Runs `claimwire track`; its processor time with git's, and the most memory that it had, in MiB. */
function track(folder, ...flags) {
  let memory = 0;
  const time = timeChildren(() => {
    const command = ["-f", "%M", process.execPath, COMMAND, "track", ...flags];
    const { stderr, status } = spawnSync("/usr/bin/time", command, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    memory = Number(stderr.trim().split("\n").at(-1)) / 1024;
  });
  return { time, memory };
}

const root = mkdtempSync(join(tmpdir(), "claimwire-track-bench-"));

function settle(name, text) {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "claimwire.track.yaml"), text);
  return folder;
}

/** The whole history of a repository: its releases and entries, and what writing them as feeds adds. */
function measureWhole(name, repository, settings, glob, limit) {
  const folder = settle(name, settings);
  const before = gitAlone(repository, glob);
  const releases = track(folder, "--dry-run");
  const written = track(folder);
  const after = gitAlone(repository, glob);
  const alone = Math.min(before.time, after.time);
  const each = processEach(repository, before.blobs);
  add(
    `${name}: releases and entries of ${before.blobs.length} versions, of git alone`,
    releases.time / alone,
    limit,
  );
  add(`${name}: ledger, feeds, API and pages written too, of git alone`, written.time / alone);
  add(`${name}: one process a version, of git alone in two`, each / alone);
  // On web-features git alone is nine times as fast as that, so what also parses and compares cannot be ten times.
  add(`${name}: one process a version, of releases and entries`, each / releases.time, { asked: "≥ 10" });
  return written.memory;
}

try {
  const repository = join(root, "made.git");
  makeRepository(repository, 1_100);
  const made = measureWhole(
    "made",
    repository,
    `repository: ${repository}\n${MAPPING("tag")}`,
    "features/*.yml",
  );
  add("made: memory in MiB", made, { atMost: 450 });
  const days = [400, 800, 1_600].map((commits) => {
    const bare = join(root, `${commits}.git`);
    makeRepository(bare, commits);
    const folder = settle(`days-${commits}`, `repository: ${bare}\n${MAPPING("day")}`);
    track(folder);
    const times = [1, 2, 3].map((n) => {
      addDay(bare, commits + n);
      return track(folder).time;
    });
    return Math.min(...times);
  });
  add("a new day on 800 days, of one on 400", days[1] / days[0], { atMost: 1.3 });
  add("a new day on 1,600 days, of one on 400", days[2] / days[0], { atMost: 1.3 });
  const real = process.env.TRACK_BENCH;
  for (const name of ["web-features", "largest"]) {
    const settings = real && join(real, `${name}.track.yaml`);
    if (!settings || !existsSync(settings)) continue;
    const text = readFileSync(settings, "utf8");
    const [, path] = /^repository: "?([^"\n]+)"?$/m.exec(text) ?? [];
    if (name === "web-features") measureWhole(name, path, text, "features/*.yml", { atMost: 6 });
    else add(`${name}: memory in MiB`, track(settle(name, text)).memory, { atMost: 450 });
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
print();
