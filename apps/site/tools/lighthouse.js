/**
 * Runs Lighthouse 12 (13 wants Node 22) over pages of `public/`, served as `claimwire serve` does it, and prints the median
 * of five runs for each page and category; exits 1 when one is below what is asked. Lighthouse is no dependency: it is
 * 186 MB, which every `npm ci` would pay for. The first run installs it into `node_modules/.cache`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { servePublic } from "./serve-public.js";

const VERSION = "12.8.2";
const RUNS = 5;
const PORT = 4198;
const PAGES = [
  "",
  "claims/",
  "claims/dahua-yarkant-value/",
  "entities/dahua/",
  "sources/ipvm-dahua-xinjiang/",
  "releases/1.1.0/",
  "search/",
];
const ASKED = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 };

const root = fileURLToPath(new URL("../../..", import.meta.url));
const cache = join(root, "node_modules/.cache/lighthouse");
const program = join(cache, "node_modules/lighthouse/cli/index.js");
const report = join(cache, "report.json");

function runOrThrow(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    ...options,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed. ${error?.message ?? ""}`);
}

function installLighthouse() {
  if (existsSync(program)) return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "package.json"), `{ "private": true }\n`);
  runOrThrow("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", `lighthouse@${VERSION}`], {
    cwd: cache,
    shell: process.platform === "win32",
  });
}

/** The scores of one run over a page, in percent, by category. */
function measurePage(address) {
  const args = [
    program,
    address,
    "--quiet",
    "--output=json",
    `--output-path=${report}`,
    "--chrome-flags=--headless --no-sandbox --disable-gpu",
    `--only-categories=${Object.keys(ASKED).join()}`,
  ];
  runOrThrow(process.execPath, args, {
    env: { CHROME_PATH: "/usr/bin/chromium", ...process.env, NODE_ENV: "production" },
  });
  const { categories } = JSON.parse(readFileSync(report, "utf8"));
  rmSync(report);
  return Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
  );
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function measureAll(origin) {
  const names = Object.keys(ASKED);
  console.log(["page".padEnd(34), ...names.map((name) => name.padStart(15))].join(""));
  let missed = 0;
  for (const path of PAGES) {
    const runs = Array.from({ length: RUNS }, () => measurePage(origin + path));
    const scores = names.map((name) => median(runs.map((run) => run[name])));
    missed += names.filter((name, at) => scores[at] < ASKED[name]).length;
    console.log([`/${path}`.padEnd(34), ...scores.map((score) => String(score).padStart(15))].join(""));
  }
  console.log(missed === 0 ? "All is as asked." : `${missed} scores are below what is asked.`);
  return missed === 0 ? 0 : 1;
}

installLighthouse();
process.exitCode = await servePublic(PORT, measureAll);
