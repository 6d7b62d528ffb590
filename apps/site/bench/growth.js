/**
 * Renders the site of made-up claims, at 200 and at 10,000 records, and prints `name  found  limit`: the weight of the
 * heaviest pages over the wire, which pages a release of one claim rewrites, the processor time that claim pages take as
 * a ratio to that of writing the same bytes, and whether a second rendering gives other bytes. `--verbose` names pages.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { claim, ground, makeReleases } from "../../../bench/claims-ledger.js";
import { processorTime } from "../../../bench/processor-time.js";
import { makeReport } from "../../../bench/report.js";
import { makeSite } from "../src/make-site.js";
import { claimPages } from "../src/pages/claim.js";
import { renderPage, renderSite } from "../src/render-site.js";
import { CONFIG } from "../src/test-support/example-site.js";

const SMALL = 200;
const LARGE = 10_000;
const KB = 1024;
const HOME_LIMIT = 30;
const PAGE_LIMIT = 60;
const REWRITTEN = 0.03;
const RENDERING = 3;
const verbose = process.argv.includes("--verbose");
const app = fileURLToPath(new URL("..", import.meta.url));

const config = {
  ...CONFIG,
  repository: "https://github.com/example/claimwire",
  contact: "corrections@claimwire.example",
};

/** Records to which no claim of these refers would be no part of the count. */
const NAMED = { company: 30, project: 50, topic: 20, report: 40 };

function namedGround() {
  return new Map(
    [...ground()].filter(([key]) => {
      const [, sort, number] = /\/([a-z]+)-(\d+)$/.exec(key) ?? [];
      return sort === undefined || Number(number) < NAMED[sort];
    }),
  );
}

/** A claim of one of a dozen years, as those of a dataset that grows for so long. */
function datedClaim(i) {
  return { ...claim(i, 60 + (i % 900)), when: String(2010 + (i % 12)) };
}

/** The ledger of so many records, and of one claim more. */
function makeLedger(count) {
  function* editions() {
    const records = namedGround();
    for (let i = 0; records.size < count; i += 1) records.set(`claims/claim-${i}`, datedClaim(i));
    yield records;
    yield new Map(records).set("claims/one-more", datedClaim(7));
  }
  return makeReleases(editions(), { start: "2026-01-01T00:00:00Z", days: 1 });
}

const hashOf = (text) => createHash("sha1").update(text).digest("base64");
const hashes = (site) => new Map([...renderSite(site)].map(({ path, text }) => [path, hashOf(text)]));

/** The bytes of the files of our own that a page loads, compressed, by the names that the page has for them. */
function weighAssets() {
  const weigh = (folder, name) => [name, gzipSync(readFileSync(join(app, folder, name))).length];
  return new Map([
    ...["site.css", "icon.svg"].map((name) => weigh("src", name)),
    ...readdirSync(join(app, "dist/scripts")).map((name) => weigh("dist/scripts", name)),
  ]);
}

/** Pages by their weight in kB, with the files of our own that they load, heaviest first. */
function weighPages(site) {
  const assets = weighAssets();
  const pages = [];
  for (const { path, text } of renderSite(site)) {
    if (!path.endsWith(".html")) continue;
    const loads = [...text.matchAll(/ (?:src|href)="[^"]*\/assets\/([\w.-]+)"/g)].map(([, name]) => name);
    const own = loads.reduce((sum, name) => sum + (assets.get(name) ?? 0), 0);
    pages.push({ path, weight: (gzipSync(text).length + own) / KB });
  }
  return pages.sort((a, b) => b.weight - a.weight);
}

function reportWeights(report, site, count) {
  const pages = weighPages(site);
  const home = pages.find(({ path }) => path === "index.html");
  report.add(`home over the wire, kB, at ${count} records`, home.weight, { atMost: HOME_LIMIT });
  report.add(`heaviest page over the wire, kB, at ${count} records`, pages[0].weight, { atMost: PAGE_LIMIT });
  if (verbose)
    for (const { path, weight } of pages.slice(0, 12)) console.log(`  ${weight.toFixed(1)} kB  ${path}`);
}

/** The pages that one claim more rewrites or adds; those of its own release aside. */
function rewrittenPages(releases) {
  const before = hashes(makeSite(config, releases.slice(0, -1)).site);
  const after = hashes(makeSite(config, releases).site);
  const own = `releases/${releases.at(-1).version}/`;
  return [...after].flatMap(([path, hash]) =>
    before.get(path) === hash || path.startsWith(own) ? [] : [path],
  );
}

/** Processor time of making the claim pages, and of writing the same bytes into one folder. */
function timeClaimPages(site) {
  const folder = mkdtempSync(join(tmpdir(), "claimwire-pages-"));
  try {
    const start = processorTime();
    const texts = [...claimPages(site)]
      .filter((page) => !("data" in page))
      .map((page) => renderPage(site, page));
    const rendered = processorTime();
    for (const [at, text] of texts.entries()) writeFileSync(join(folder, `${at}.html`), text);
    return { rendering: rendered - start, writing: processorTime() - rendered };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const report = makeReport();
const small = makeLedger(SMALL);
reportWeights(report, makeSite(config, small).site, SMALL);

const large = makeLedger(LARGE);
const { site } = makeSite(config, large);
reportWeights(report, site, LARGE);
const first = hashes(site);
const second = hashes(makeSite(config, large).site);
const other = [...first].filter(([path, hash]) => second.get(path) !== hash).length;
report.add("files with other bytes the second time", other, { atMost: 0 });
const rewritten = rewrittenPages(large);
report.add("pages that one claim more rewrites / records", rewritten.length / LARGE, { atMost: REWRITTEN });
if (verbose) console.log(`  ${rewritten.slice(0, 60).join("\n  ")}`);
const { rendering, writing } = timeClaimPages(site);
report.add("claim pages: rendering / writing the same bytes", rendering / writing, { atMost: RENDERING });
report.print();
